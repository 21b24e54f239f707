package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.AdverseActionNotice;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.DeliveryMethod;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.StatusReason;
import org.partnerfiles.lead.StatusTransitions;

/**
 * Two days of uploads to Lead: the first day's customers, their relationships and accounts, with three mistakes that are corrected in
 * a second version; the second day's updates of accounts, each of which breaks a rule about the earlier batch.
 */
public final class LeadBatchDays {

    private static final String FIRST_DAY = "2026-01-30";
    private static final String SECOND_DAY = "2026-01-31";

    private LeadBatchDays() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        System.out.println(firstDay(directory) + System.lineSeparator());
        System.out.println(mendFirstDay(directory) + System.lineSeparator());
        System.out.println(secondDay(directory));
    }

    /** Writes the files of the first day with three mistakes. No batch was sent before: an empty history answers all look-ups. */
    static BatchReport firstDay(Path directory) throws IOException {
        // the files have mistakes on purpose, so they must be written without the rules
        write(
                Lead.CUSTOMERS.withoutRules(),
                directory,
                LeadFileType.CUSTOMER,
                List.of(
                        bakery(),
                        ana(),
                        ben(),
                        courier(),
                        cleo(),
                        rosa().toBuilder().lastName("F").build()));
        write(
                Lead.CUSTOMER_RELATIONSHIPS.withoutRules(),
                directory,
                LeadFileType.CUSTOMER_RELATIONSHIP,
                List.of(
                        ofBakery("ana", RelationshipType.BENEFICIAL_OWNER),
                        ofBakery("ben", RelationshipType.BENEFICIAL_OWNER),
                        proprietor("cloe")));
        write(
                Lead.ACCOUNTS,
                directory,
                LeadFileType.ACCOUNT,
                List.of(consumer("acct-1"), consumer("acct-2"), consumer("acct-3"), commercial("acct-4")));

        return Lead.batches()
                .withHistory(nothingBefore())
                .validate(LeadBatches.in(directory).batch(FIRST_DAY).orElseThrow());
    }

    /** Writes the next version of the files that had mistakes. */
    static BatchReport mendFirstDay(Path directory) throws IOException {
        LeadBatch batch = LeadBatches.in(directory).batch(FIRST_DAY).orElseThrow();
        write(
                Lead.CUSTOMERS,
                directory.resolve(batch.nextName(LeadFileType.CUSTOMER).toString()),
                List.of(bakery(), ana(), ben(), courier(), cleo(), rosa()));
        write(
                Lead.CUSTOMER_RELATIONSHIPS,
                directory.resolve(
                        batch.nextName(LeadFileType.CUSTOMER_RELATIONSHIP).toString()),
                List.of(
                        ofBakery("ana", RelationshipType.CONTROL_PERSON),
                        ofBakery("ben", RelationshipType.BENEFICIAL_OWNER),
                        proprietor("cleo")));

        return Lead.batches()
                .withHistory(nothingBefore())
                .validate(LeadBatches.in(directory).batch(FIRST_DAY).orElseThrow());
    }

    private static LeadHistory nothingBefore() throws IOException {
        return LeadHistory.of(List.of());
    }

    /** Checks the second day; the files of the first day are the history. */
    static BatchReport secondDay(Path directory) throws IOException {
        write(
                Lead.ACCOUNTS,
                directory.resolve(
                        LeadFileName.of(SECOND_DAY, LeadFileType.ACCOUNT).toString()),
                List.of(
                        // may not change: closed on the first day
                        closed("acct-3").toBuilder()
                                .effectiveAt(at("2026-01-31T08:00:00Z"))
                                .build(),
                        // no later than on the first day
                        consumer("acct-1"),
                        // a status that does not follow the earlier one
                        commercial("acct-4").toBuilder()
                                .status(AccountStatus.CLOSED)
                                .statusReason(StatusReason.PAID_OFF)
                                .effectiveAt(at("2026-01-31T08:00:00Z"))
                                .build()));

        LeadBatches all = LeadBatches.in(directory);
        LeadBatch batch = all.batch(SECOND_DAY).orElseThrow();
        return Lead.batches()
                .withHistory(LeadHistory.of(all.before(batch)))
                .withOption(
                        Lead.STATUS_TRANSITIONS,
                        StatusTransitions.none().allowing(AccountStatus.ACTIVE, AccountStatus.INACTIVE))
                .validate(batch);
    }

    private static <R> void write(FileFormat<R> format, Path directory, LeadFileType type, List<R> records)
            throws IOException {
        write(format, directory.resolve(LeadFileName.of(FIRST_DAY, type).toString()), records);
    }

    private static <R> void write(FileFormat<R> format, Path file, List<R> records) throws IOException {
        try (RecordWriter<R> out = format.writer(file)) {
            for (R record : records) {
                out.write(record);
            }
            out.publish();
        }
    }

    private static LeadCustomer bakery() {
        return LeadCustomer.builder()
                .clientCustomerId("bakery")
                .customerType(CustomerType.BUSINESS)
                .addIntendedRoles(IntendedRole.ACCOUNT_HOLDER)
                .businessType(BusinessType.LLC)
                .businessName("Field & Roe Bakery LLC")
                .website("https://bakery.example.com")
                .build();
    }

    private static LeadCustomer courier() {
        return LeadCustomer.builder()
                .clientCustomerId("courier")
                .customerType(CustomerType.SOLE_PROP)
                .businessType(BusinessType.SOLE_PROP)
                .businessName("Cleo Park Courier")
                .build();
    }

    private static LeadCustomer ana() {
        return individual("ana", "Ana", "Roe")
                .addIntendedRoles(IntendedRole.AUTHORIZED_SIGNER)
                .build();
    }

    private static LeadCustomer ben() {
        return individual("ben", "Ben", "Field").build();
    }

    private static LeadCustomer cleo() {
        return individual("cleo", "Cleo", "Park").build();
    }

    private static LeadCustomer rosa() {
        return individual("rosa", "Rosa", "Field")
                .addIntendedRoles(IntendedRole.ACCOUNT_HOLDER)
                .build();
    }

    private static LeadCustomer.Builder individual(String id, String first, String last) {
        return LeadCustomer.builder()
                .clientCustomerId(id)
                .customerType(CustomerType.INDIVIDUAL)
                .firstName(first)
                .lastName(last)
                .dateOfBirth(LocalDate.of(1985, 4, 12));
    }

    private static LeadCustomerRelationship ofBakery(String individual, RelationshipType type) {
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientBusinessId("bakery")
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(type)
                .build();
    }

    private static LeadCustomerRelationship proprietor(String individual) {
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientSolePropId("courier")
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(RelationshipType.SOLE_PROPRIETOR)
                .build();
    }

    private static LeadAccount consumer(String id) {
        return id.equals("acct-3") ? closed(id) : account(id, AccountHolderType.CONSUMER, "rosa");
    }

    private static LeadAccount commercial(String id) {
        return account(id, AccountHolderType.COMMERCIAL, "bakery").toBuilder()
                .addAuthorizedSigners("ana")
                .build();
    }

    private static LeadAccount closed(String id) {
        return account(id, AccountHolderType.CONSUMER, "rosa").toBuilder()
                .status(AccountStatus.CLOSED)
                .statusReason(StatusReason.CLIENT_CLOSED)
                .adverseActionNotice(
                        new AdverseActionNotice(at("2026-01-29T15:00:00Z"), "Inactivity", DeliveryMethod.EMAIL))
                .build();
    }

    private static LeadAccount account(String id, AccountHolderType type, String holder) {
        return LeadAccount.builder()
                .clientAccountId(id)
                .accountHolderType(type)
                .addAccountHolders(holder)
                .currency("USD")
                .clientProductName("Everyday Card")
                .status(AccountStatus.ACTIVE)
                .statusReason(StatusReason.ACTIVE)
                .effectiveAt(at("2026-01-30T08:00:00Z"))
                .build();
    }

    private static OffsetDateTime at(String text) {
        return OffsetDateTime.parse(text);
    }
}
