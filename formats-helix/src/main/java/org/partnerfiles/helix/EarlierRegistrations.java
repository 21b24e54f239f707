package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.Lookup;

/**
 * A look-up of a customer's last status in earlier customer registration files, by Helix's id of the customer. A host implements it over
 * its own store, or lets a {@link RegistrationHistory} read the earlier files.
 *
 * <pre>{@code
 * EarlierRegistrations earlier = ids -> repository.lastSeen(ids);
 * var format = Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier);
 * }</pre>
 */
@FunctionalInterface
public interface EarlierRegistrations extends Lookup<Long, EarlierRegistrations.LastSeen> {

    /**
     * The last status of a customer.
     *
     * @param status the status
     * @param fileEffectiveDate the File Effective Date of the file, or null if it is not known. An answer is ignored if this date is not
     *     before that of the file being checked, so that a store may already contain that file
     */
    record LastSeen(CustomerStatus status, @Nullable OffsetDateTime fileEffectiveDate) {}

    /**
     * {@return a look-up that answers from a map}
     *
     * @param byCustomer the last status of each customer, copied
     */
    static EarlierRegistrations of(Map<Long, LastSeen> byCustomer) {
        Map<Long, LastSeen> known = Map.copyOf(byCustomer);
        return ids -> ids.stream().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
    }
}
