package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.Progress;
import org.partnerfiles.lead.internal.batch.BatchIds;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;

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
 *
 * @since 0.1.0
 */
public final class LeadBatchValidator {

    private final FileFormat<LeadCustomer> customers;
    private final FileFormat<LeadCustomerRelationship> relationships;
    private final FileFormat<LeadAccount> accounts;
    private final @Nullable CustomerDirectory directory;
    private final boolean hasSubmissions;
    private final @Nullable LeadHistory history;

    LeadBatchValidator(
            FileFormat<LeadCustomer> customers,
            FileFormat<LeadCustomerRelationship> relationships,
            FileFormat<LeadAccount> accounts,
            @Nullable CustomerDirectory directory,
            boolean hasSubmissions,
            @Nullable LeadHistory history) {
        this.customers = customers;
        this.relationships = relationships;
        this.accounts = accounts;
        this.directory = directory;
        this.hasSubmissions = hasSubmissions;
        this.history = history;
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
                hasSubmissions || lookup instanceof SubmissionHistory,
                history);
    }

    private static boolean asksFor(FileFormat<?> format, Lookup<?, ?> lookup) {
        return format.lookups().stream().anyMatch(kind -> kind.isInstance(lookup));
    }

    /**
     * {@return a copy of this validator with a history, which answers all four look-ups} It also completes a batch of which only a
     * corrected file is at hand, and leaves out what the batch itself replaces.
     *
     * @param sent what was sent before
     */
    public LeadBatchValidator withHistory(LeadHistory sent) {
        return new LeadBatchValidator(customers, relationships, accounts, directory, hasSubmissions, sent);
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
        return withOptions(Options.standard().with(option, value));
    }

    /**
     * {@return a copy of this validator with values for options of {@link Lead}; others keep the values that they have}
     *
     * @param options the values
     */
    public LeadBatchValidator withOptions(Options options) {
        return with(customers.withOptions(options), relationships.withOptions(options), accounts.withOptions(options));
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
        return new LeadBatchValidator(ofCustomers, ofRelationships, ofAccounts, directory, hasSubmissions, history);
    }

    FileFormat<LeadCustomer> customers() {
        return customers;
    }

    FileFormat<LeadCustomerRelationship> relationships() {
        return relationships;
    }

    FileFormat<LeadAccount> accounts() {
        return accounts;
    }

    boolean servesBusinesses() {
        return customers.options().get(Lead.SERVES_BUSINESSES);
    }

    /**
     * {@return a writer of the files of a batch, with the options, profile and history of this validator}
     *
     * @param directory the directory of the files; created if it does not exist
     * @param batchId the batch id; if it was sent before, the files get the next versions
     * @throws IllegalArgumentException if the batch id is empty, or contains blanks or slashes
     * @throws IOException if no file can be made in the directory
     */
    public LeadBatchWriter writer(Path directory, String batchId) throws IOException {
        return new LeadBatchWriter(
                this,
                directory,
                batchId,
                history == null ? List.of() : history.files(LeadFileName.batchKey(batchId)),
                customers.options().get(Lead.FILE_TOKENS));
    }

    /**
     * Checks a batch.
     *
     * @param batch the batch, or only its corrected files if a history has the others
     * @return the report on each of its files
     * @throws IOException if one cannot be read
     */
    public BatchReport validate(LeadBatch batch) throws IOException {
        return check(batch, history, List.of());
    }

    /**
     * Checks a sequence of batches: each against the history and the batches before it, as if those had been sent.
     *
     * @param batches the batches, earlier ones first
     * @return the report on each of them, and on files that are not named as Lead requires
     * @throws IOException if a file cannot be read
     */
    public SequenceReport validate(LeadBatches batches) throws IOException {
        List<BatchReport> reports = new ArrayList<>();
        List<LeadBatch> all = batches.batches();
        LeadHistory known = history;
        for (int i = 0; i < all.size(); i++) {
            LeadBatch batch = all.get(i);
            List<LeadBatch> ofDay = all.subList(i + 1, all.size()).stream()
                    .filter(later ->
                            batches.order() != LeadBatches.Order.LIST && BatchIds.isUnordered(later.key(), batch.key()))
                    .toList();
            reports.add(check(batch, known, ofDay));
            if (i < all.size() - 1) {
                LeadHistory before = known == null ? LeadHistory.unknown() : known;
                known = before.plus(batch, Outcome.UNKNOWN);
            }
        }
        return new SequenceReport(reports, misnamed(batches), batches.order());
    }

    /** The reports on files whose names are not Lead's, in which nothing else is checked. */
    private List<ValidationReport> misnamed(LeadBatches batches) throws IOException {
        List<ValidationReport> reports = new ArrayList<>();
        for (String name : batches.others()) {
            reports.add(
                    switch (MisnamedFile.typeOf(name)) {
                        case CUSTOMER -> MisnamedFile.report(customers, name, batches.tokens());
                        case CUSTOMER_RELATIONSHIP -> MisnamedFile.report(relationships, name, batches.tokens());
                        case ACCOUNT -> MisnamedFile.report(accounts, name, batches.tokens());
                    });
        }
        return reports;
    }

    private BatchReport check(LeadBatch batch, @Nullable LeadHistory known, List<LeadBatch> ofDay) throws IOException {
        LeadBatch whole = known == null ? batch : batch.completedBy(known.files(batch.key()));
        return new BatchCheck(whole, known == null ? null : known.before(whole), hasSubmissions)
                .check(
                        customers,
                        relationships,
                        accounts,
                        directory,
                        ofDay.isEmpty() ? null : LeadHistory.of(ofDay).customers());
    }
}
