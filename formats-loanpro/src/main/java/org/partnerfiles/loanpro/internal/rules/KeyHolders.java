package org.partnerfiles.loanpro.internal.rules;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RuleContext;

/** Which customers have a key that only one customer of a file may have, such as a user name. */
final class KeyHolders {

    private final FirstRows customers;
    /** By key and id of a customer: only where they are not first in the same accepted row, so that most rows need none. */
    private final FirstRows further;

    /**
     * No keys yet.
     *
     * @param customers by id of a customer, the first row that has the id
     */
    KeyHolders(FirstRows customers, RuleContext context) {
        this.customers = customers;
        this.further = new FirstRows(context.newKeyIndex());
    }

    /**
     * Whether a row of a customer has a key: an accepted one, or any if the first row of the key was rejected.
     *
     * @param first the first row of the key
     * @param customer the id that names the customer, or null if it is a new one without an id
     */
    boolean has(String key, long first, @Nullable String customer) {
        if (customer == null) {
            return false;
        }
        if (FirstRows.isSameAccepted(customers.get(customer), first)) {
            return true;
        }
        long own = further.get(KeyIndex.key(key, customer));
        return own >= 0 && (!FirstRows.isRejected(own) || FirstRows.isRejected(first));
    }

    /**
     * Remembers that a row of a customer has a key.
     *
     * @param first the first row of the key
     * @param customer an id by which later rows can name the customer, or null
     */
    void remember(String key, long first, long row, @Nullable String customer) {
        if (customer != null && !FirstRows.isSameAccepted(customers.get(customer), first)) {
            further.remember(KeyIndex.key(key, customer), row);
        }
    }
}
