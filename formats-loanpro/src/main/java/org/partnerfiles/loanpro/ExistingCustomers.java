package org.partnerfiles.loanpro;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerfiles.rule.Lookup;

/**
 * The customers that LoanPro already has. A key is LoanPro's id of a customer, or an import id. The answer has LoanPro's ids of all
 * customers that the key names; it is an empty set if there is such a customer and LoanPro's id of it is not known. A key that names no
 * customer has no answer.
 *
 * <pre>{@code
 * var customers = LoanPro.CUSTOMERS.withLookup(ExistingCustomers.of(customerIds, customerIdsByImportId));
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ExistingCustomers extends Lookup<String, Set<String>> {

    /**
     * {@return the answer from memory}
     *
     * @param customerIds LoanPro's ids of all customers
     * @param customerIdsByImportId LoanPro's ids of the customers with each import id; usually one
     */
    static ExistingCustomers of(Collection<String> customerIds, Map<String, Set<String>> customerIdsByImportId) {
        Set<String> ids = Set.copyOf(customerIds);
        Map<String, Set<String>> byImportId = Map.copyOf(customerIdsByImportId);
        return keys -> {
            Map<String, Set<String>> known = new HashMap<>();
            for (String key : keys) {
                Set<String> owners = byImportId.get(key);
                if (owners != null && ids.contains(key)) {
                    known.put(
                            key,
                            Stream.concat(owners.stream(), Stream.of(key)).collect(Collectors.toUnmodifiableSet()));
                } else if (owners != null) {
                    known.put(key, owners);
                } else if (ids.contains(key)) {
                    known.put(key, Set.of(key));
                }
            }
            return known;
        };
    }

    /**
     * {@return the answer from memory, if it is not known which customer has which import id} An update that repeats the import id of its
     * customer then gets the advice that the import id is in use.
     *
     * @param customerIds LoanPro's ids of all customers
     * @param importIds the import ids of all customers that have one
     */
    static ExistingCustomers of(Collection<String> customerIds, Collection<String> importIds) {
        return of(
                customerIds,
                importIds.stream().distinct().collect(Collectors.toMap(importId -> importId, importId -> Set.of())));
    }
}
