package org.partnerfiles.accountupload;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.partnerfiles.rule.Lookup;

/**
 * The accounts that the recipient already has, by AccountRef. With this look-up each account is known to be created or updated, and
 * {@link AccountUpload#INTENT} is not used.
 *
 * <pre>{@code
 * ExistingAccounts store = refs -> repository.findAllByAccountRefIn(refs);
 * var format = AccountUpload.ACCOUNTS.withLookup(store);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ExistingAccounts extends Lookup<String, ExistingAccount> {

    /**
     * {@return the answer from memory} An account that was uploaded without a language has English, as the document says.
     *
     * @param uploaded accounts that were uploaded before; of two with the same AccountRef the later one counts
     */
    static ExistingAccounts of(Collection<UploadAccount> uploaded) {
        Map<String, ExistingAccount> byRef = new HashMap<>();
        for (UploadAccount account : uploaded) {
            String ref = account.accountRef();
            if (ref != null) {
                byRef.put(ref, ExistingAccount.of(withLanguage(account)));
            }
        }
        return of(byRef);
    }

    /**
     * {@return the answer from memory}
     *
     * @param byRef the accounts by AccountRef
     */
    static ExistingAccounts of(Map<String, ExistingAccount> byRef) {
        Map<String, ExistingAccount> known = Map.copyOf(byRef);
        return (Set<String> refs) -> {
            Map<String, ExistingAccount> found = new HashMap<>();
            for (String ref : refs) {
                ExistingAccount account = known.get(ref);
                if (account != null) {
                    found.put(ref, account);
                }
            }
            return found;
        };
    }

    private static UploadAccount withLanguage(UploadAccount account) {
        Customer customer = account.customer();
        return customer.preferredLanguage() != null
                ? account
                : account.toBuilder()
                        .customer(customer.toBuilder()
                                .preferredLanguage(PreferredLanguage.ENGLISH)
                                .build())
                        .build();
    }
}
