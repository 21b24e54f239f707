package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.Lookup;

/**
 * A look-up of a customer's last status in earlier files of the same kind, by Helix's id of the customer. A host implements it over its
 * own store, or lets a {@link HelixHistory} read the earlier files.
 *
 * <pre>{@code
 * EarlierFiles earlier = ids -> repository.lastSeen(ids);
 * var format = Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EarlierFiles extends Lookup<Long, EarlierFiles.LastSeen> {

    /**
     * The last status of a customer.
     *
     * @param status the status
     * @param fileEffectiveDate the File Effective Date of the file, or null if it is not known. An answer is ignored if its day is not
     *     before that of the file being checked, so that a store may already contain that file
     * @param fileName the name of the file, which findings name, or null if it is not known
     */
    record LastSeen(
            CustomerStatus status,
            @Nullable OffsetDateTime fileEffectiveDate,
            @Nullable String fileName) {}

    /**
     * {@return a look-up that answers from a map}
     *
     * @param byCustomer the last status of each customer, copied
     */
    static EarlierFiles of(Map<Long, LastSeen> byCustomer) {
        Map<Long, LastSeen> known = Map.copyOf(byCustomer);
        return (Set<Long> ids) -> Lookup.findIn(known, ids);
    }
}
