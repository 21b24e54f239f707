package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.text.Blanks;

/**
 * What was sent to Lead before, read from the files themselves: all four look-ups for a program that keeps only a folder of its past
 * uploads. Of each file of a batch the newest version is read, as the one that Lead accepted; later batches replace earlier ones. The
 * history is kept in memory, some 200 bytes for each customer, relationship and account. A host with many millions of them implements
 * the look-ups over its database.
 *
 * <pre>{@code
 * LeadHistory sent = LeadHistory.ofDirectory(Path.of("sent"));
 * BatchReport report = Lead.batches().withHistory(sent).validate(batch);
 * }</pre>
 */
public final class LeadHistory {

    private final Map<String, KnownCustomer> customers = new HashMap<>();
    private final Map<KnownCustomer, KnownCustomer> alike = new HashMap<>();
    private final Map<String, List<KnownRelationship>> relationships = new HashMap<>();
    private final Map<String, KnownAccount> accounts = new HashMap<>();
    private final List<LeadFileName> submissions = new ArrayList<>();

    private LeadHistory() {}

    /**
     * {@return the history of a directory of past uploads, in the order of their batch ids, which for dates is that of the days}
     *
     * @param directory the directory
     * @throws IOException if it, or a file in it, cannot be read
     */
    public static LeadHistory ofDirectory(Path directory) throws IOException {
        return of(LeadBatches.in(directory).batches());
    }

    /**
     * {@return the history of past uploads}
     *
     * @param batches the batches in the order in which they were sent
     * @throws IOException if a file cannot be read
     */
    public static LeadHistory of(Iterable<LeadBatch> batches) throws IOException {
        LeadHistory history = new LeadHistory();
        for (LeadBatch batch : batches) {
            history.add(batch);
        }
        return history;
    }

    private void add(LeadBatch batch) throws IOException {
        submissions.addAll(batch.names());
        read(batch.file(LeadFileType.CUSTOMER), Lead.CUSTOMERS, this::add);
        Map<String, List<KnownRelationship>> ofBatch = new HashMap<>();
        read(
                batch.file(LeadFileType.CUSTOMER_RELATIONSHIP),
                Lead.CUSTOMER_RELATIONSHIPS,
                relationship -> add(relationship, ofBatch));
        relationships.putAll(ofBatch);
        read(batch.file(LeadFileType.ACCOUNT), Lead.ACCOUNTS, this::add);
    }

    private static <R> void read(@Nullable LeadSource file, FileFormat<R> format, Consumer<R> records)
            throws IOException {
        if (file == null) {
            return;
        }
        try (InputStream in = file.open();
                RecordReader<R> reader = format.withoutRules().reader(in, file.name())) {
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                R record = row.record();
                if (record != null) {
                    records.accept(record);
                }
            }
        }
    }

    private void add(LeadCustomer customer) {
        String id = Blanks.filled(customer.clientCustomerId());
        if (id != null) {
            KnownCustomer known = new KnownCustomer(customer.customerType(), customer.intendedRoles());
            customers.put(id, alike.computeIfAbsent(known, same -> same));
        }
    }

    /** The relationships of a party in one file replace those in earlier files; deleted ones are left out. */
    private static void add(LeadCustomerRelationship relationship, Map<String, List<KnownRelationship>> ofBatch) {
        String party = RelationshipRules.party(relationship);
        String individual = Blanks.filled(relationship.clientIndividualId());
        RelationshipType type = relationship.relationshipType();
        if (party != null) {
            List<KnownRelationship> ofParty = ofBatch.computeIfAbsent(party, key -> new ArrayList<>(2));
            if (individual != null && type != null && RelationshipRules.isActive(relationship, type)) {
                ofParty.add(new KnownRelationship(individual, type));
            }
        }
    }

    private void add(LeadAccount account) {
        String id = Blanks.filled(account.clientAccountId());
        AccountStatus status = account.status();
        if (id != null && status != null) {
            accounts.put(id, new KnownAccount(status, account.effectiveAt()));
        }
    }

    /** {@return the customers; complete for the partner's own ids} */
    public CustomerDirectory customers() {
        return ids -> Lookup.findIn(customers, ids);
    }

    /** {@return the active relationships of each party} */
    public RelationshipHistory relationships() {
        return parties -> Lookup.findIn(relationships, parties);
    }

    /** {@return the accounts as they were last sent} */
    public AccountHistory accounts() {
        return ids -> Lookup.findIn(accounts, ids);
    }

    /** {@return every file that was sent, with older versions} */
    public SubmissionHistory submissions() {
        return SubmissionHistory.of(submissions);
    }
}
