package org.partnerfiles.lead;

import java.util.Map;
import java.util.Set;
import org.partnerfiles.rule.Lookup;

/**
 * Which customers were submitted to Lead before. A key is a client_customer_id or an entity_id of Lead's.
 *
 * <pre>{@code
 * CustomerDirectory store = ids -> repository.findCustomers(ids);
 * var relationships = Lead.CUSTOMER_RELATIONSHIPS.withLookup(store);
 * }</pre>
 */
@FunctionalInterface
public interface CustomerDirectory extends Lookup<String, KnownCustomer> {

    /**
     * {@return the kinds of id that it can answer: an id of such a kind that it does not find was not submitted, one of another kind
     * cannot be judged} The partner's own ids alone unless it says otherwise.
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
     * @param kinds the kinds of id that it holds completely
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
