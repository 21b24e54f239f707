package org.partnerfiles.lead;

import java.util.Map;
import java.util.Set;
import org.partnerfiles.rule.Lookup;

/**
 * The customers that were submitted to Lead before. A key is a client_customer_id or one of Lead's entity_ids.
 *
 * <pre>{@code
 * CustomerDirectory store = ids -> repository.findCustomers(ids);
 * var relationships = Lead.CUSTOMER_RELATIONSHIPS.withLookup(store);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerDirectory extends Lookup<String, KnownCustomer> {

    /**
     * {@return the kinds of ids that it knows completely: an id of such a kind that it does not find was not submitted, an id of another
     * kind cannot be checked} By default only the partner's own ids.
     */
    default Set<IdKind> kinds() {
        return Set.of(IdKind.CLIENT_CUSTOMER_ID);
    }

    /**
     * {@return a directory in memory, of the partner's own ids}
     *
     * @param customers the customers by their ids
     */
    static CustomerDirectory of(Map<String, KnownCustomer> customers) {
        return of(customers, Set.of(IdKind.CLIENT_CUSTOMER_ID));
    }

    /**
     * {@return a directory in memory}
     *
     * @param customers the customers by their ids
     * @param kinds the kinds of ids that it contains completely
     */
    static CustomerDirectory of(Map<String, KnownCustomer> customers, Set<IdKind> kinds) {
        Map<String, KnownCustomer> known = Map.copyOf(customers);
        Set<IdKind> complete = Set.copyOf(kinds);
        return new CustomerDirectory() {
            @Override
            public Map<String, KnownCustomer> find(Set<String> ids) {
                return Lookup.findIn(known, ids);
            }

            @Override
            public Set<IdKind> kinds() {
                return complete;
            }
        };
    }
}
