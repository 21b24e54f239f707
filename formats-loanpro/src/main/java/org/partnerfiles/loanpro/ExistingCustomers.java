package org.partnerfiles.loanpro;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.partnerfiles.rule.Lookup;

/**
 * The customers that LoanPro already has. A key is LoanPro's id of a customer, or an import id.
 *
 * <pre>{@code
 * var customers = LoanPro.CUSTOMERS.withLookup(ExistingCustomers.of(customerIds, importIds));
 * }</pre>
 */
@FunctionalInterface
public interface ExistingCustomers extends Lookup<String, ExistingCustomers.KnownAs> {

    /** What LoanPro knows a key as. */
    enum KnownAs {
        /** The id of a customer. */
        CUSTOMER_ID,
        /** The import id of a customer. */
        IMPORT_ID,
        /** The id of one customer and the import id of the same or another. */
        BOTH
    }

    /**
     * {@return the answer from memory}
     *
     * @param customerIds LoanPro's ids of all customers
     * @param importIds the import ids of all customers that have one
     */
    static ExistingCustomers of(Collection<String> customerIds, Collection<String> importIds) {
        Set<String> ids = Set.copyOf(customerIds);
        Set<String> imports = Set.copyOf(importIds);
        return keys -> {
            Map<String, KnownAs> known = new HashMap<>();
            for (String key : keys) {
                if (ids.contains(key)) {
                    known.put(key, imports.contains(key) ? KnownAs.BOTH : KnownAs.CUSTOMER_ID);
                } else if (imports.contains(key)) {
                    known.put(key, KnownAs.IMPORT_ID);
                }
            }
            return known;
        };
    }
}
