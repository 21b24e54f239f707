package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.LeadSource;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;

/**
 * Thirty daily batches, each checked against the batches before it in a database on disk, and recorded. {@code -Dlead.scale=1000000}
 * has a million customers and accounts and two million relationships; run it with {@code -Xmx512m}.
 */
class LeadHistoryScaleTest {

    private static final int DAYS = 30;
    private static final int SCALE = Integer.getInteger("lead.scale", 1_000);
    /** In a batch: a quarter of the customers are businesses, each with eight relationships. */
    private static final int CUSTOMERS = (SCALE + DAYS - 1) / DAYS;

    private static final int BUSINESSES = (CUSTOMERS + 3) / 4;
    private static final int INDIVIDUALS = CUSTOMERS - BUSINESSES;
    private static final int RELATIONSHIPS = 8;

    @TempDir
    Path folder;

    @Test
    void every_batch_of_thirty_days_is_checked_against_those_before_it() throws IOException, SQLException {
        long began = System.nanoTime();
        try (Connection database =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("history") + ";CACHE_SIZE=65536")) {
            database.setAutoCommit(false);
            JdbcLeadHistory.createTables(database);
            JdbcLeadHistory store = new JdbcLeadHistory(database, folder);
            for (int day = 0; day < DAYS; day++) {
                LeadBatch batch = write(day);
                BatchReport report = Lead.batches()
                        .withOption(Lead.SERVES_BUSINESSES, true)
                        .withHistory(LeadHistory.over(store))
                        .validate(batch);
                assertThat(report.allRulesPassed()).as(report.toString()).isTrue();
                LeadHistory.record(store, batch, Outcome.TAKEN);
                database.commit();
                for (LeadFileName name : batch.names()) {
                    Files.delete(folder.resolve(name.toString()));
                }
                System.out.printf("day %d: %d s%n", day + 1, (System.nanoTime() - began) / 1_000_000_000);
            }
            System.out.printf(
                    "%,d customers, %,d relationships, %,d accounts in %d batches: %d s, heap at most %d MB%n",
                    CUSTOMERS * DAYS,
                    BUSINESSES * RELATIONSHIPS * DAYS,
                    CUSTOMERS * DAYS,
                    DAYS,
                    (System.nanoTime() - began) / 1_000_000_000,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private LeadBatch write(int day) throws IOException {
        String id = "2026-01-%02d".formatted(day + 1);
        List<LeadSource> files = new ArrayList<>();
        try (RecordWriter<LeadCustomer> out = writer(Lead.CUSTOMERS, id, LeadFileType.CUSTOMER, files)) {
            LeadCustomer person = Lead.CUSTOMERS.sample();
            for (int i = 0; i < INDIVIDUALS; i++) {
                out.write(
                        person.toBuilder().clientCustomerId(individual(day, i)).build());
            }
            for (int i = 0; i < BUSINESSES; i++) {
                out.write(business(day, i));
            }
            out.publish();
        }
        try (RecordWriter<LeadCustomerRelationship> out =
                writer(Lead.CUSTOMER_RELATIONSHIPS, id, LeadFileType.CUSTOMER_RELATIONSHIP, files)) {
            for (int i = 0; i < BUSINESSES * RELATIONSHIPS; i++) {
                out.write(relationship(day, i));
            }
            out.publish();
        }
        try (RecordWriter<LeadAccount> out = writer(Lead.ACCOUNTS, id, LeadFileType.ACCOUNT, files)) {
            for (int i = 0; i < CUSTOMERS; i++) {
                out.write(account(day, day, i));
            }
            // updates of the accounts of an earlier day
            for (int i = 0; day > 0 && i < CUSTOMERS / 3; i++) {
                out.write(account(i % day, day, i));
            }
            out.publish();
        }
        return LeadBatches.of(files).batches().get(0);
    }

    private <R> RecordWriter<R> writer(FileFormat<R> format, String id, LeadFileType type, List<LeadSource> files)
            throws IOException {
        Path file = folder.resolve(LeadFileName.of(id, type).toString());
        files.add(LeadSource.of(file));
        return format.withoutRules().writer(file);
    }

    private static String individual(int day, int number) {
        return "person-" + day + "-" + number;
    }

    private static LeadCustomer business(int day, int number) {
        return LeadCustomer.builder()
                .clientCustomerId("business-" + day + "-" + number)
                .customerType(CustomerType.BUSINESS)
                .businessType(BusinessType.LLC)
                .businessName("Field & Roe Bakery LLC")
                .build();
    }

    /** Of each business one control person, and owners who are customers of this day or an earlier one. */
    private static LeadCustomerRelationship relationship(int day, int number) {
        int place = number % RELATIONSHIPS;
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual(place % (day + 1), (number + place) % INDIVIDUALS))
                .clientBusinessId("business-" + day + "-" + number / RELATIONSHIPS)
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(place == 0 ? RelationshipType.CONTROL_PERSON : RelationshipType.BENEFICIAL_OWNER)
                .build();
    }

    /** An account that was opened on one day, as it is on another. */
    private static LeadAccount account(int opened, int day, int number) {
        return Lead.ACCOUNTS.sample().toBuilder()
                .clientAccountId("acct-" + opened + "-" + number)
                .accountHolders(List.of(individual(opened, number % INDIVIDUALS)))
                .effectiveAt(OffsetDateTime.parse("2026-01-%02dT08:00:00Z".formatted(day + 1)))
                .build();
    }
}
