package org.partnerfiles.lead;

import java.util.Map;
import org.partnerfiles.rule.Lookup;

/**
 * The last submitted state of each account. A key is a client_account_id.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AccountHistory extends Lookup<String, KnownAccount> {

    /** {@return whether everything that was submitted is known; otherwise what is not found may have been submitted} By default true. */
    default boolean isComplete() {
        return true;
    }

    /**
     * {@return a history in memory}
     *
     * @param accounts the accounts by their ids
     */
    static AccountHistory of(Map<String, KnownAccount> accounts) {
        Map<String, KnownAccount> known = Map.copyOf(accounts);
        return ids -> Lookup.findIn(known, ids);
    }
}
