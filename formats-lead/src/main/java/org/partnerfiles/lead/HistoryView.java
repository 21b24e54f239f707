package org.partnerfiles.lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a history that one batch is checked against.
 *
 * @param history the history
 * @param store the host's store, or null
 * @param batches the batches in memory, which come after those of the store
 * @param batchesForAccounts the batches whose customers an Account file may name: also those of the day that nothing orders
 * @param without the batches of the store to leave out
 * @param own the batch under check if its Customer file was sent and only the store has its customers; otherwise null
 * @param withoutForAccounts the batches of the store whose customers an Account file may not name
 * @param unread what of the history could not be read
 */
record HistoryView(
        LeadHistory history,
        @Nullable HistoryStore store,
        List<SentBatch> batches,
        List<SentBatch> batchesForAccounts,
        Set<String> without,
        @Nullable String own,
        Set<String> withoutForAccounts,
        UnreadHistory unread) {

    CustomerDirectory customers() {
        return customers(batches, without);
    }

    CustomerDirectory customersForAccounts() {
        return customers(batchesForAccounts, withoutForAccounts);
    }

    private CustomerDirectory customers(List<SentBatch> among, Set<String> leftOut) {
        return new CustomerDirectory() {
            @Override
            public Map<String, KnownCustomer> find(Set<String> ids) {
                Map<String, KnownCustomer> found = new HashMap<>();
                Set<String> further = new HashSet<>();
                for (String id : ids) {
                    KnownCustomer known = null;
                    for (int i = among.size() - 1; known == null && i >= 0; i--) {
                        known = among.get(i).customer(id);
                    }
                    if (known == null) {
                        further.add(id);
                    } else {
                        found.put(id, known);
                    }
                }
                if (store != null && !further.isEmpty()) {
                    found.putAll(store.customers(further, leftOut));
                    if (own != null) {
                        found.putAll(store.customersSent(own, further));
                    }
                }
                return found;
            }

            @Override
            public Set<IdKind> kinds() {
                return unread.isComplete(LeadFileType.CUSTOMER) ? Set.of(IdKind.CLIENT_CUSTOMER_ID) : Set.of();
            }
        };
    }

    RelationshipHistory relationships() {
        return new RelationshipHistory() {
            @Override
            public Map<String, List<KnownRelationship>> find(Set<String> parties) {
                Map<String, List<KnownRelationship>> stored =
                        store == null ? Map.of() : store.relationships(parties, without);
                Map<String, List<KnownRelationship>> found = new HashMap<>();
                for (String party : parties) {
                    List<KnownRelationship> known = stored.get(party);
                    for (SentBatch batch : batches) {
                        known = batch.relationships(party, known);
                    }
                    if (known != null) {
                        found.put(party, known);
                    }
                }
                return found;
            }

            @Override
            public boolean isComplete() {
                return unread.isComplete(LeadFileType.CUSTOMER_RELATIONSHIP);
            }
        };
    }

    AccountHistory accounts() {
        return new AccountHistory() {
            @Override
            public Map<String, KnownAccount> find(Set<String> ids) {
                Map<String, KnownAccount> stored = store == null ? Map.of() : store.accounts(ids, without);
                Map<String, KnownAccount> found = new HashMap<>();
                for (String id : ids) {
                    KnownAccount known = stored.get(id);
                    for (SentBatch batch : batches) {
                        KnownAccount later = batch.account(id);
                        if (later != null) {
                            known = known == null ? later : known.then(later);
                        }
                    }
                    if (known != null) {
                        found.put(id, known);
                    }
                }
                return found;
            }

            @Override
            public boolean isComplete() {
                return unread.isComplete(LeadFileType.ACCOUNT);
            }
        };
    }

    /** Null if the beginning of the history is not known. */
    @Nullable
    SubmissionHistory submissions() {
        return unread.knowsBeginning() ? history::filesByBatch : null;
    }
}
