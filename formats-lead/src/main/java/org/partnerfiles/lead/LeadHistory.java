package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.batch.BatchIds;
import org.partnerfiles.lead.internal.batch.SentFiles;

/**
 * What was sent to Lead before: a sequence of batches, each with its outcome. It is read from the files themselves and kept in memory,
 * some 200 bytes for each customer, relationship and account, or it is in a {@link HistoryStore} of the host. Immutable.
 *
 * <pre>{@code
 * LeadHistory sent = LeadHistory.ofDirectory(Path.of("sent"));
 * BatchReport report = Lead.batches().withHistory(sent).validate(batch);
 * LeadHistory tomorrow = sent.plus(batch, Outcome.TAKEN);
 * }</pre>
 *
 * <p>A batch is checked against the batches before it, not against earlier sendings of itself, unless it is known that Lead took those.
 * A file of the batch that is not sent again is taken from the history. Of each file of a batch the newest version counts.
 *
 * <p>It does one thing: it decides which of the batches sent before count for a batch.
 *
 * <p>Relationships are kept until they are marked deleted: it is inferred that a file may contain only changes.
 *
 * @since 0.1.0
 */
public final class LeadHistory {

    private static final LeadHistory EMPTY =
            new LeadHistory(null, List.of(), LeadBatches.Order.LIST, new UnreadHistory());

    private final @Nullable HistoryStore store;
    private final List<SentBatch> batches;
    private final LeadBatches.Order order;
    /** Files that belong to no batch. */
    private final UnreadHistory unread;

    private LeadHistory(
            @Nullable HistoryStore store, List<SentBatch> batches, LeadBatches.Order order, UnreadHistory unread) {
        this.store = store;
        this.batches = batches;
        this.order = order;
        this.unread = unread;
    }

    /** {@return the history of a program that has sent nothing} */
    public static LeadHistory empty() {
        return EMPTY;
    }

    /** A history of which the beginning is not known. */
    static LeadHistory unknown() {
        UnreadHistory unread = new UnreadHistory();
        unread.addUnknownBeginning();
        return new LeadHistory(null, List.of(), LeadBatches.Order.LIST, unread);
    }

    /**
     * {@return the history in a host's store, of which nothing is kept in memory}
     *
     * @param store the store
     */
    public static LeadHistory over(HistoryStore store) {
        return new LeadHistory(store, List.of(), LeadBatches.Order.LIST, new UnreadHistory());
    }

    /**
     * {@return the history of a directory of past uploads and its subdirectories; the outcomes are unknown}
     *
     * @param directory the directory
     * @throws IOException if it, or a file in it, cannot be read
     */
    public static LeadHistory ofDirectory(Path directory) throws IOException {
        return of(LeadBatches.inTree(directory, FileTokens.standard()), batch -> Outcome.UNKNOWN);
    }

    /**
     * {@return the history of past uploads; the outcomes are unknown}
     *
     * @param batches the batches in the order in which they were sent
     * @throws IOException if a file cannot be read
     */
    public static LeadHistory of(List<LeadBatch> batches) throws IOException {
        return of(LeadBatches.inOrder(batches), batch -> Outcome.UNKNOWN);
    }

    /**
     * {@return the history of past uploads}
     *
     * @param batches the batches in the order in which they were sent; a file with another name makes the history incomplete
     * @param outcome the outcome of each batch
     * @throws IOException if a file cannot be read
     */
    public static LeadHistory of(LeadBatches batches, Function<LeadBatch, Outcome> outcome) throws IOException {
        UnreadHistory unread = new UnreadHistory();
        List<SentBatch> sent = new ArrayList<>();
        for (LeadBatch batch : batches.batches()) {
            sent.add(SentBatch.of(null, batch, outcome.apply(batch)));
        }
        batches.others().forEach(unread::addUnnamed);
        return new LeadHistory(null, sent, batches.order(), unread);
    }

    /**
     * {@return this history after a batch was sent, for the first time or again} If the batch is in the history and was not taken, the
     * files of the new sending replace those of the earlier one; the batch keeps its place in the sequence.
     *
     * @param batch the batch, or only its corrected files
     * @param outcome what became of it; of the whole batch if it has only corrected files
     * @throws IOException if a file cannot be read
     */
    public LeadHistory plus(LeadBatch batch, Outcome outcome) throws IOException {
        List<SentBatch> changed = new ArrayList<>(batches);
        int place = placeOfOpen(batch.key());
        if (place < 0) {
            // the records of files that were taken stay as those of an earlier batch
            changed.add(SentBatch.of(null, batch.completedBy(openInStore(batch.key())), outcome));
        } else {
            changed.set(place, SentBatch.of(batches.get(place), batch, outcome));
        }
        return new LeadHistory(store, changed, order, unread);
    }

    /** The files of a batch that was only sent as the store has it, and of which it is not known that they were taken. */
    private List<SentFile> openInStore(String key) {
        return store == null || batches.stream().anyMatch(sent -> sent.key().equals(key))
                ? List.of()
                : store.files(key).stream()
                        .filter(file -> file.outcome() != Outcome.TAKEN)
                        .toList();
    }

    /** The place of a batch that was sent and is not known to have been taken, or -1. */
    private int placeOfOpen(String key) {
        for (int i = 0; i < batches.size(); i++) {
            SentBatch sent = batches.get(i);
            if (sent.key().equals(key) && sent.outcome() != Outcome.TAKEN) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@return this history and another, in memory; if the order of both follows from the ids of the batches, so does that of the
     * result, otherwise the other's batches come later}
     *
     * @param later the other history
     * @throws IllegalArgumentException if the other history is in a store
     */
    public LeadHistory plus(LeadHistory later) {
        if (later.store != null) {
            throw new IllegalArgumentException("the history that is added must be in memory");
        }
        UnreadHistory both = new UnreadHistory();
        both.addAll(unread);
        both.addAll(later.unread);
        List<SentBatch> all = new ArrayList<>(batches);
        all.addAll(later.batches);
        boolean byIds = order == LeadBatches.Order.IDS && later.order == order;
        if (byIds) {
            all.sort(Comparator.comparing(SentBatch::key, BatchIds.IN_ORDER));
        }
        return new LeadHistory(store, all, byIds ? order : LeadBatches.Order.LIST, both);
    }

    /**
     * Adds a batch to a host's store after it was sent.
     *
     * @param store the store
     * @param batch the batch, or only its corrected files
     * @param outcome what became of it; of the whole batch if it has only corrected files
     * @throws IOException if a file cannot be read
     */
    public static void record(HistoryStore store, LeadBatch batch, Outcome outcome) throws IOException {
        store.begin(batch.key(), outcome);
        SentRecords.Receiver receiver = new SentRecords.Receiver() {
            @Override
            public void customers(List<LeadCustomer> chunk) {
                store.addCustomers(chunk);
            }

            @Override
            public void relationships(List<LeadCustomerRelationship> chunk) {
                store.addRelationships(chunk);
            }

            @Override
            public void accounts(List<LeadAccount> chunk) {
                store.addAccounts(chunk);
            }
        };
        List<LeadBatch.Named> files = new ArrayList<>(batch.all());
        files.sort(Comparator.comparing((LeadBatch.Named file) -> file.name().number()));
        for (LeadBatch.Named file : files) {
            store.add(new SentFile(file.name(), file.source().digest(), outcome, file.source()));
            if (file.name().equals(batch.name(file.name().type()))) {
                SentRecords.read(batch, file.name().type(), new UnreadHistory(), receiver);
            }
        }
    }

    /** {@return what could not be read of batches that were not refused, file by file; a rule whether something was submitted is skipped if it may be in such a file} */
    public List<String> problems() {
        return unreadOf(batches).problems();
    }

    /** What could not be read of some batches, and of files that belong to none. */
    private UnreadHistory unreadOf(List<SentBatch> some) {
        UnreadHistory all = new UnreadHistory();
        all.addAll(unread);
        some.forEach(batch -> batch.addUnreadTo(all));
        return all;
    }

    /** {@return the customers} */
    public CustomerDirectory customers() {
        return whole().customers();
    }

    /** {@return the active relationships of each party} */
    public RelationshipHistory relationships() {
        return whole().relationships();
    }

    /** {@return the accounts} */
    public AccountHistory accounts() {
        return whole().accounts();
    }

    /** {@return every file that was sent, with older versions and refused ones} */
    public SubmissionHistory submissions() {
        return this::filesByBatch;
    }

    /**
     * {@return the highest version that was sent of a file, or 0}
     *
     * @param batchId the batch id, in any case
     * @param type which file
     */
    public long highestVersion(String batchId, LeadFileType type) {
        return SentFiles.highestVersion(files(LeadFileName.batchKey(batchId)), type);
    }

    /** Every file that was sent under an id. */
    List<SentFile> files(String key) {
        List<SentFile> files = new ArrayList<>(store == null ? List.of() : store.files(key));
        batches.stream().filter(batch -> batch.key().equals(key)).forEach(batch -> files.addAll(batch.files()));
        return files;
    }

    /** Of some customers, those in the last Customer file that was sent under an id, whatever became of it. */
    Set<String> customersSent(String key, Set<String> ids) {
        for (int i = batches.size() - 1; i >= 0; i--) {
            SentBatch sent = batches.get(i);
            if (sent.key().equals(key) && sent.hasCustomerFile()) {
                return sent.customersSent(ids);
            }
        }
        return store == null ? Set.of() : store.customersSent(key, ids).keySet();
    }

    Map<String, List<SentFile>> filesByBatch(Set<String> keys) {
        Map<String, List<SentFile>> found = new HashMap<>();
        for (String key : keys) {
            List<SentFile> files = files(key);
            if (!files.isEmpty()) {
                found.put(key, files);
            }
        }
        return found;
    }

    private HistoryView whole() {
        return new HistoryView(this, store, batches, batches, Set.of(), null, Set.of(), unreadOf(batches));
    }

    /** What a batch is checked against: what comes before it, without what it replaces. */
    HistoryView before(LeadBatch batch) {
        String key = batch.key();
        int first = 0;
        while (first < batches.size() && !batches.get(first).key().equals(key)) {
            first++;
        }
        List<SentBatch> earlier = new ArrayList<>();
        List<SentBatch> ofDay = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            SentBatch sent = batches.get(i);
            boolean isOwn = sent.key().equals(key);
            boolean isLater = i > first || (order == LeadBatches.Order.IDS && BatchIds.isLater(sent.key(), key));
            if (isOwn ? sent.outcome() == Outcome.TAKEN : !isLater) {
                earlier.add(sent);
                ofDay.add(sent);
            } else if (!isOwn && order == LeadBatches.Order.IDS && BatchIds.isUnordered(sent.key(), key)) {
                ofDay.add(sent);
            }
        }
        Set<String> without = new LinkedHashSet<>();
        Set<String> withoutForAccounts = new LinkedHashSet<>();
        if (store != null) {
            Set<String> sentAgain = new HashSet<>();
            batches.forEach(sent -> sentAgain.add(sent.key()));
            sentAgain.add(key);
            for (String id : sentAgain) {
                // what was taken stays under another name if the batch is sent again
                if (!store.files(id).stream().allMatch(file -> file.outcome() == Outcome.TAKEN)) {
                    without.add(id);
                }
            }
            withoutForAccounts.addAll(without);
            for (String later : store.batchesAfter(key)) {
                without.add(later);
                if (!BatchIds.isUnordered(later, key)) {
                    withoutForAccounts.add(later);
                }
            }
        }
        boolean isOnlyInStore = store != null && batch.file(LeadFileType.CUSTOMER) == null;
        return new HistoryView(
                this, store, earlier, ofDay, without, isOnlyInStore ? key : null, withoutForAccounts, unreadOf(ofDay));
    }
}
