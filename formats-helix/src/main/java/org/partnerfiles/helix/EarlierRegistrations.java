package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.Lookup;

/**
 * What earlier customer registration files said last of a customer, by Helix's id. A host implements it over its own store, or has
 * {@link RegistrationHistory} read the earlier files.
 *
 * <pre>{@code
 * EarlierRegistrations earlier = ids -> repository.lastSeen(ids);
 * var format = Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier);
 * }</pre>
 */
@FunctionalInterface
public interface EarlierRegistrations extends Lookup<Long, EarlierRegistrations.LastSeen> {

    /**
     * How a customer was seen last.
     *
     * @param status the status
     * @param fileEffectiveDate the File Effective Date of the file, or null where that is not known; what is not earlier than the file in
     *     hand says nothing about it, so that a store may hold that file already
     */
    record LastSeen(CustomerStatus status, @Nullable OffsetDateTime fileEffectiveDate) {}

    /**
     * {@return the answer from memory}
     *
     * @param byCustomer how each customer was seen last
     */
    static EarlierRegistrations of(Map<Long, LastSeen> byCustomer) {
        Map<Long, LastSeen> known = Map.copyOf(byCustomer);
        return ids -> {
            Map<Long, LastSeen> found = new HashMap<>();
            for (Long id : ids) {
                LastSeen last = known.get(id);
                if (last != null) {
                    found.put(id, last);
                }
            }
            return found;
        };
    }
}
