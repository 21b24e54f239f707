package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.internal.batch.BatchCustomers;
import org.partnerfiles.lead.internal.batch.FileDigests;
import org.partnerfiles.lead.internal.batch.JoinedDirectories;
import org.partnerfiles.lead.internal.batch.LeftOutCustomers;
import org.partnerfiles.lead.internal.batch.SentFiles;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Rule;

/** The check of one batch, whose files are complete: customers first, then relationships, then accounts. */
final class BatchCheck {

    private static final Set<String> UNIQUE_IDS =
            Set.of(RuleIds.DUPLICATE_ID, RuleIds.DUPLICATE, RuleIds.DUPLICATE_ACCOUNT_ID);

    private static final SubmissionHistory NOTHING_SENT = batches -> Map.of();
    private static final AccountHistory NO_ACCOUNTS = AccountHistory.of(Map.of());

    /** Receives the rows of a file. */
    private interface RowListener<R> {
        void row(Row<R> row);
    }

    private final LeadBatch batch;
    private final BatchFiles files;
    private final @Nullable HistoryView view;
    private final boolean knowsSubmissions;
    private final Map<LeadFileType, ValidationReport> reports = new EnumMap<>(LeadFileType.class);
    private final Map<String, CheckGroup> groups = new HashMap<>();
    /** Null if the Customer file is not sent in another version than before. */
    private final @Nullable LeftOutCustomers leftOut;

    /**
     * The check of a batch.
     *
     * @param view the history, or null
     * @param knowsSubmissions whether the formats have a look-up for submissions
     */
    BatchCheck(LeadBatch batch, @Nullable HistoryView view, boolean knowsSubmissions) {
        this.batch = batch;
        this.files = BatchFiles.of(batch.names());
        this.view = view;
        this.knowsSubmissions = knowsSubmissions;
        this.leftOut = view == null ? null : leftOut(batch, view.history());
    }

    private static @Nullable LeftOutCustomers leftOut(LeadBatch batch, LeadHistory history) {
        LeadFileName present = batch.isSentNow(LeadFileType.CUSTOMER) ? batch.name(LeadFileType.CUSTOMER) : null;
        LeadFileName earlier = SentFiles.newest(batch.sentBefore(), LeadFileType.CUSTOMER)
                .map(SentFile::name)
                .orElse(null);
        return present == null || earlier == null || earlier.number() == present.number()
                ? null
                : new LeftOutCustomers(earlier, present, ids -> history.customersSent(batch.key(), ids));
    }

    /**
     * Checks the batch.
     *
     * @param supplied the host's directory, used if there is no history
     * @param ofDay customers of later batches of the day, whom accounts may name as nothing orders the batches; or null
     */
    BatchReport check(
            FileFormat<LeadCustomer> customers,
            FileFormat<LeadCustomerRelationship> relationships,
            FileFormat<LeadAccount> accounts,
            @Nullable CustomerDirectory supplied,
            @Nullable CustomerDirectory ofDay)
            throws IOException {
        LeadSource customerFile = batch.file(LeadFileType.CUSTOMER);
        // an Account file stands apart from the pair, which is checked when one of the two is sent
        boolean pairIsSent =
                batch.isSentNow(LeadFileType.CUSTOMER) || batch.isSentNow(LeadFileType.CUSTOMER_RELATIONSHIP);
        try (BatchCustomers known = new BatchCustomers(
                view == null ? supplied : view.customers(), customerFile == null ? null : customerFile.name())) {
            check(LeadFileType.CUSTOMER, customers, known::add, List.of());
            ValidationReport ofCustomers =
                    pairIsSent ? reports.get(LeadFileType.CUSTOMER) : reports.remove(LeadFileType.CUSTOMER);
            known.endFile(ofCustomers == null || ofCustomers.count(CoreRules.LIMIT_EXCEEDED) == 0);
            if (pairIsSent) {
                check(
                        LeadFileType.CUSTOMER_RELATIONSHIP,
                        relationships,
                        row -> {},
                        view == null ? List.of(known) : List.of(known, view.relationships()));
            }
            check(
                    LeadFileType.ACCOUNT,
                    accounts,
                    row -> {},
                    view == null
                            ? List.of(JoinedDirectories.of(known, ofDay))
                            : List.of(
                                    JoinedDirectories.of(known, view.customersForAccounts(), ofDay),
                                    wasTaken(LeadFileType.ACCOUNT) ? NO_ACCOUNTS : view.accounts()));
        }
        return BatchReport.of(batch, reports, historyProblems(), groups, leftOut == null ? Map.of() : leftOut.errors());
    }

    /**
     * Whether Lead took a file that is not sent again, and so all that it says of earlier records. The history has its records, with which
     * it must not be compared.
     */
    private boolean wasTaken(LeadFileType type) {
        LeadFileName name = batch.name(type);
        return name != null
                && !batch.isSentNow(type)
                && SentFiles.ofVersion(batch.sentBefore(), name)
                        .filter(file -> file.outcome() == Outcome.TAKEN)
                        .isPresent();
    }

    /** What of the history could not be read, and which file that was sent before is not at hand, or not as it was sent. */
    private List<String> historyProblems() throws IOException {
        List<String> problems =
                new ArrayList<>(view == null ? List.of() : view.unread().problems());
        for (LeadFileType type : LeadFileType.values()) {
            LeadFileName name = batch.name(type);
            LeadSource here = batch.file(type);
            if (name == null || here == null) {
                SentFiles.newest(batch.sentBefore(), type)
                        .ifPresent(file -> problems.add(file
                                + (file.content() == null ? " is not at hand" : " has changed since it was sent")
                                + ", so it was not checked again"));
            } else if (!batch.isSentNow(type) && hasChanged(name, here)) {
                problems.add(name + " has changed since it was sent, and was checked as it is now");
            }
        }
        return problems;
    }

    private boolean hasChanged(LeadFileName name, LeadSource here) throws IOException {
        Optional<SentFile> sent = SentFiles.ofVersion(batch.sentBefore(), name);
        return sent.isPresent() && SentFiles.hasChanged(sent.get(), here);
    }

    private <R> void check(
            LeadFileType type, FileFormat<R> format, RowListener<R> listener, List<? extends Lookup<?, ?>> lookups)
            throws IOException {
        addGroups(format);
        LeadSource file = batch.file(type);
        if (file == null) {
            return;
        }
        try (InputStream in = file.open();
                RecordReader<R> reader = prepared(type, format, lookups).reader(in, file.name())) {
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                // customers with errors too, so that rows that name them have no further error
                listener.row(row);
            }
            reports.put(type, reader.report());
        }
    }

    private <R> FileFormat<R> prepared(LeadFileType type, FileFormat<R> format, List<? extends Lookup<?, ?>> lookups) {
        FileFormat<R> prepared = format.withOption(Lead.FILE_TOKENS, batch.tokens())
                .withLookup(BatchFiles.class, files)
                .withLookup(FileDigests.class, this::digests);
        for (Lookup<?, ?> lookup : lookups) {
            prepared = prepared.withLookup(lookup);
        }
        if (leftOut != null && type != LeadFileType.CUSTOMER) { // no rule on customers asks for it
            prepared = prepared.withLookup(LeftOutCustomers.class, leftOut);
        }
        SubmissionHistory submissions = view == null ? null : view.submissions();
        if (submissions != null) {
            prepared = prepared.withLookup(SubmissionHistory.class, submissions);
        }
        return (submissions != null || knowsSubmissions) && !batch.isSentNow(type)
                ? prepared.withLookup(SubmissionHistory.class, NOTHING_SENT)
                : prepared;
    }

    private Map<String, String> digests(Set<String> names) {
        Map<String, String> digests = new HashMap<>();
        for (LeadFileType type : batch.types()) {
            LeadSource file = batch.file(type);
            if (file != null && names.contains(file.name())) {
                try {
                    digests.put(file.name(), file.digest());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return digests;
    }

    private void addGroups(FileFormat<?> format) {
        format.catalogue()
                .all()
                .forEach(rule -> groups.put(
                        rule.id(),
                        UNIQUE_IDS.contains(rule.id())
                                ? CheckGroup.FILE_INTEGRITY
                                : rule.level() == Rule.Level.BATCH ? CheckGroup.ACROSS_FILES : CheckGroup.ONE_FILE));
    }
}
