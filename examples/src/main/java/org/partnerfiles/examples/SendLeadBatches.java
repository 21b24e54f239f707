package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.HistoryStore;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatchValidator;
import org.partnerfiles.lead.LeadBatchWriter;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.StatusReason;

/** Daily batches to Lead: written, refused by Lead, mended by one file, recorded; the next day is checked against them. */
public final class SendLeadBatches {

    private static final LeadBatchValidator BATCHES = Lead.batches().withOption(Lead.SERVES_BUSINESSES, true);

    private SendLeadBatches() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path outbox = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        LeadHistory sent = LeadHistory.empty();
        LeadBatch batch =
                write(outbox, sent, "2026-01-30", firstDay(), related(), List.of(account(AccountStatus.ACTIVE)));
        System.out.println("written: " + batch);

        // Lead refused it, because the last name of the control person was misspelt
        sent = sent.plus(batch, Outcome.REFUSED);
        LeadBatch corrected = write(outbox, sent, "2026-01-30", firstDay(), List.of(), List.of());
        System.out.println("corrected: " + corrected);
        sent = sent.plus(corrected, Outcome.TAKEN);

        LeadBatch update =
                write(outbox, sent, "2026-01-31", List.of(), List.of(), List.of(account(AccountStatus.CLOSED)));
        System.out.println("next day: " + update);

        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
            JdbcLeadHistory.createTables(database);
            System.out.println(keep(new JdbcLeadHistory(database, outbox), batch, corrected, update));
        }
    }

    static LeadBatch write(
            Path outbox,
            LeadHistory sent,
            String batchId,
            List<LeadCustomer> customers,
            List<LeadCustomerRelationship> relationships,
            List<LeadAccount> accounts)
            throws IOException {
        try (LeadBatchWriter out = BATCHES.withHistory(sent).writer(outbox, batchId)) {
            for (LeadCustomer customer : customers) {
                out.write(customer);
            }
            for (LeadCustomerRelationship relationship : relationships) {
                out.write(relationship);
            }
            for (LeadAccount account : accounts) {
                out.write(account);
            }
            return out.publish();
        }
    }

    /** Writes the two customer files of a day without entries. */
    static LeadBatch writeNothing(Path outbox, LeadHistory sent, String batchId) throws IOException {
        try (LeadBatchWriter out = BATCHES.withHistory(sent).writer(outbox, batchId)) {
            out.open(LeadFileType.CUSTOMER);
            return out.publish();
        }
    }

    /** Keeps the batches in a database and checks the last one against what it has of the others. */
    static BatchReport keep(HistoryStore store, LeadBatch refused, LeadBatch corrected, LeadBatch next)
            throws IOException {
        LeadHistory.record(store, refused, Outcome.REFUSED);
        LeadHistory.record(store, corrected, Outcome.TAKEN);
        return BATCHES.withHistory(LeadHistory.over(store)).validate(next);
    }

    /** One run of a program: writes a batch, or the corrected files of a refused one, and records it before it is sent. */
    static LeadBatch send(
            HistoryStore store,
            Path outbox,
            String batchId,
            List<LeadCustomer> customers,
            List<LeadCustomerRelationship> relationships,
            List<LeadAccount> accounts)
            throws IOException {
        LeadBatch batch = write(outbox, LeadHistory.over(store), batchId, customers, relationships, accounts);
        LeadHistory.record(store, batch, Outcome.UNKNOWN);
        return batch;
    }

    /** Another run: records Lead's answer, or a batch whose run ended before it was recorded. */
    static void answered(HistoryStore store, Path outbox, String batchId, Outcome outcome) throws IOException {
        LeadBatch batch = LeadBatches.in(outbox).batch(batchId).orElseThrow();
        LeadHistory.record(store, batch, outcome);
    }

    /** Checks the batches of a folder, one after the other, against the folder of what was sent. */
    static boolean canBeSent(Path outbox, Path archive) throws IOException {
        LeadHistory sent = LeadHistory.ofDirectory(archive);
        sent.problems().forEach(System.out::println);
        return !BATCHES.withHistory(sent).validate(LeadBatches.in(outbox)).hasErrors();
    }

    static List<LeadCustomer> firstDay() {
        LeadCustomer ana = LeadCustomer.builder()
                .clientCustomerId("ana")
                .customerType(CustomerType.INDIVIDUAL)
                .addIntendedRoles(IntendedRole.AUTHORIZED_SIGNER)
                .firstName("Ana")
                .lastName("Roe")
                .dateOfBirth(LocalDate.of(1985, 4, 12))
                .build();
        LeadCustomer bakery = LeadCustomer.builder()
                .clientCustomerId("bakery")
                .customerType(CustomerType.BUSINESS)
                .businessType(BusinessType.LLC)
                .businessName("Field & Roe Bakery LLC")
                .build();
        return List.of(ana, bakery);
    }

    static List<LeadCustomerRelationship> related() {
        return List.of(LeadCustomerRelationship.builder()
                .clientIndividualId("ana")
                .clientBusinessId("bakery")
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(RelationshipType.CONTROL_PERSON)
                .build());
    }

    static LeadAccount account(AccountStatus status) {
        boolean closed = status == AccountStatus.CLOSED;
        return LeadAccount.builder()
                .clientAccountId("acct-1")
                .accountHolderType(AccountHolderType.COMMERCIAL)
                .addAccountHolders("bakery")
                .addAuthorizedSigners("ana")
                .currency("USD")
                .clientProductName("Everyday Card")
                .status(status)
                .statusReason(closed ? StatusReason.PAID_OFF : StatusReason.ACTIVE)
                .effectiveAt(OffsetDateTime.parse(closed ? "2026-01-31T08:00:00Z" : "2026-01-30T08:00:00Z"))
                .build();
    }
}
