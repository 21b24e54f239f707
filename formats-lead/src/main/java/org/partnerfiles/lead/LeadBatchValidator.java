package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.internal.batch.BatchCustomers;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.option.Option;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;

/**
 * Checks whole batches: customers first, then relationships and then accounts together with the customers of the batch and those
 * submitted before. Reads the files one after the other, each once, in bounded memory. Immutable and shareable between threads.
 *
 * <pre>{@code
 * BatchReport report = Lead.batches()
 *     .withHistory(LeadHistory.ofDirectory(Path.of("sent")))
 *     .withProfile(Profile.standard().enforceAnnounced(LocalDate.of(2027, 1, 1)))
 *     .validate(batch);
 * }</pre>
 */
public final class LeadBatchValidator {

    private static final Set<String> UNIQUE_IDS =
            Set.of(RuleIds.DUPLICATE_ID, RuleIds.DUPLICATE, RuleIds.DUPLICATE_ACCOUNT_ID);

    private static final SubmissionHistory NOTHING_SENT = submissions -> Map.of();

    private final FileFormat<LeadCustomer> customers;
    private final FileFormat<LeadCustomerRelationship> relationships;
    private final FileFormat<LeadAccount> accounts;
    private final @Nullable CustomerDirectory directory;
    private final boolean hasSubmissions;

    LeadBatchValidator(
            FileFormat<LeadCustomer> customers,
            FileFormat<LeadCustomerRelationship> relationships,
            FileFormat<LeadAccount> accounts,
            @Nullable CustomerDirectory directory,
            boolean hasSubmissions) {
        this.customers = customers;
        this.relationships = relationships;
        this.accounts = accounts;
        this.directory = directory;
        this.hasSubmissions = hasSubmissions;
    }

    /**
     * {@return a copy of this validator with a look-up into the host's data}
     *
     * @param lookup a {@link CustomerDirectory}, {@link RelationshipHistory}, {@link AccountHistory} or {@link SubmissionHistory}, or
     *     one that the host's own rules ask
     * @throws IllegalArgumentException if no rule of the three formats asks for an interface that it implements
     */
    public LeadBatchValidator withLookup(Lookup<?, ?> lookup) {
        boolean asked = asksFor(customers, lookup) || asksFor(relationships, lookup);
        return new LeadBatchValidator(
                asksFor(customers, lookup) ? customers.withLookup(lookup) : customers,
                asksFor(relationships, lookup) ? relationships.withLookup(lookup) : relationships,
                // fails if no rule of any format asks
                asksFor(accounts, lookup) || !asked ? accounts.withLookup(lookup) : accounts,
                lookup instanceof CustomerDirectory found ? found : directory,
                hasSubmissions || lookup instanceof SubmissionHistory);
    }

    private static boolean asksFor(FileFormat<?> format, Lookup<?, ?> lookup) {
        return format.lookups().stream().anyMatch(kind -> kind.isInstance(lookup));
    }

    /**
     * {@return a copy of this validator with all four look-ups of a history}
     *
     * @param history what was sent before
     */
    public LeadBatchValidator withHistory(LeadHistory history) {
        return withLookup(history.customers())
                .withLookup(history.relationships())
                .withLookup(history.accounts())
                .withLookup(history.submissions());
    }

    /**
     * {@return a copy of this validator with a profile, which replaces an earlier one}
     *
     * @param profile which rules are on, and with which effect
     * @throws IllegalArgumentException if the profile names a rule that no known format has
     */
    public LeadBatchValidator withProfile(Profile profile) {
        return with(customers.withProfile(profile), relationships.withProfile(profile), accounts.withProfile(profile));
    }

    /**
     * {@return a copy of this validator with a value for an option of {@link Lead}}
     *
     * @param option the option
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> LeadBatchValidator withOption(Option<T> option, T value) {
        return with(
                customers.withOption(option, value),
                relationships.withOption(option, value),
                accounts.withOption(option, value));
    }

    /**
     * {@return a copy of this validator that reports progress to a listener, file by file}
     *
     * @param progress the listener
     */
    public LeadBatchValidator withProgress(Progress progress) {
        return with(
                customers.withProgress(progress),
                relationships.withProgress(progress),
                accounts.withProgress(progress));
    }

    /**
     * {@return a copy of this validator with the Customer format changed: further columns, the host's own rules, limits}
     *
     * @param change returns the changed format; set look-ups on the validator instead
     */
    public LeadBatchValidator customers(UnaryOperator<FileFormat<LeadCustomer>> change) {
        return with(change.apply(customers), relationships, accounts);
    }

    /**
     * {@return a copy of this validator with the Customer Relationship format changed: further columns, the host's own rules, limits}
     *
     * @param change returns the changed format; set look-ups on the validator instead
     */
    public LeadBatchValidator relationships(UnaryOperator<FileFormat<LeadCustomerRelationship>> change) {
        return with(customers, change.apply(relationships), accounts);
    }

    /**
     * {@return a copy of this validator with the Account format changed: further columns, the host's own rules, limits}
     *
     * @param change returns the changed format; set look-ups on the validator instead
     */
    public LeadBatchValidator accounts(UnaryOperator<FileFormat<LeadAccount>> change) {
        return with(customers, relationships, change.apply(accounts));
    }

    private LeadBatchValidator with(
            FileFormat<LeadCustomer> ofCustomers,
            FileFormat<LeadCustomerRelationship> ofRelationships,
            FileFormat<LeadAccount> ofAccounts) {
        return new LeadBatchValidator(ofCustomers, ofRelationships, ofAccounts, directory, hasSubmissions);
    }

    /**
     * Checks a batch.
     *
     * @param batch the batch
     * @return the report on each of its files
     * @throws IOException if one cannot be read
     */
    public BatchReport validate(LeadBatch batch) throws IOException {
        Map<LeadFileType, ValidationReport> reports = new EnumMap<>(LeadFileType.class);
        BatchFiles files = BatchFiles.of(batch.names());
        LeadSource customerFile = batch.file(LeadFileType.CUSTOMER);
        try (BatchCustomers known = new BatchCustomers(directory, customerFile == null ? null : customerFile.name())) {
            check(batch, LeadFileType.CUSTOMER, customers.withLookup(files), reports, known::add);
            known.endFile();
            check(
                    batch,
                    LeadFileType.CUSTOMER_RELATIONSHIP,
                    relationships.withLookup(files).withLookup(known),
                    reports,
                    (relationship, line, record) -> {});
            check(
                    batch,
                    LeadFileType.ACCOUNT,
                    accounts.withLookup(files).withLookup(known),
                    reports,
                    (account, line, record) -> {});
        }
        return new BatchReport(batch.id(), reports, batch.superseded(), groups());
    }

    /** Receives the rows of a file. */
    private interface RowListener<R> {
        void row(@Nullable R record, long line, long number);
    }

    private <R> void check(
            LeadBatch batch,
            LeadFileType type,
            FileFormat<R> format,
            Map<LeadFileType, ValidationReport> reports,
            RowListener<R> listener)
            throws IOException {
        LeadSource file = batch.file(type);
        if (file == null) {
            return;
        }
        FileFormat<R> chosen = hasSubmissions && !batch.isSent(type) ? format.withLookup(NOTHING_SENT) : format;
        try (InputStream in = file.open();
                RecordReader<R> reader = chosen.reader(in, file.name())) {
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                // customers with errors too, so that rows that name them have no further error
                listener.row(row.record(), row.line(), row.number());
            }
            if (reader.fileFindings().stream()
                    .anyMatch(finding -> finding.rule().equals(CoreRules.LIMIT_EXCEEDED))) {
                listener.row(null, 0, 0); // rows after the limit were not read
            }
            reports.put(type, reader.report());
        }
    }

    private Map<String, CheckGroup> groups() {
        Map<String, CheckGroup> groups = new HashMap<>();
        List.of(customers, relationships, accounts)
                .forEach(format -> format.catalogue()
                        .all()
                        .forEach(rule -> groups.put(
                                rule.id(),
                                UNIQUE_IDS.contains(rule.id())
                                        ? CheckGroup.FILE_INTEGRITY
                                        : rule.level() == Rule.Level.BATCH
                                                ? CheckGroup.ACROSS_FILES
                                                : CheckGroup.ONE_FILE)));
        return groups;
    }
}
