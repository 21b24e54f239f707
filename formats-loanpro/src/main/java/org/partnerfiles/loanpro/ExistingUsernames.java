package org.partnerfiles.loanpro;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerfiles.rule.Lookup;

/**
 * The user names of the customer website that are in use, each with the ids of its customer: LoanPro's id and the import id. A
 * customer that is updated may keep its name, if its ids are known.
 *
 * <pre>{@code
 * var customers = LoanPro.CUSTOMERS.withLookup(ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1"))));
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ExistingUsernames extends Lookup<String, Set<String>> {

    /**
     * {@return the answer from memory}
     *
     * @param idsByName the ids of each name's customer; empty if not known
     */
    static ExistingUsernames of(Map<String, Set<String>> idsByName) {
        Map<String, Set<String>> taken = Map.copyOf(idsByName);
        return names -> {
            Map<String, Set<String>> known = new HashMap<>();
            for (String name : names) {
                Set<String> ids = taken.get(name);
                if (ids != null) {
                    known.put(name, ids);
                }
            }
            return known;
        };
    }

    /**
     * {@return the answer from memory, if the customers of the names are not known}
     *
     * @param names the names
     */
    static ExistingUsernames of(Collection<String> names) {
        return of(names.stream().distinct().collect(Collectors.toMap(name -> name, name -> Set.of())));
    }
}
