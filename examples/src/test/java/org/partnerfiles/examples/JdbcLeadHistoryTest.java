package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.HistoryStore;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.LeadSource;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.SentFile;

/** A history in a database: its contents, and the number of queries. */
class JdbcLeadHistoryTest {

    private static final int UPDATES = 10_000;
    private static final int CHUNK = 1_000;

    @TempDir
    Path folder;

    private Connection database;
    private JdbcLeadHistory store;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        JdbcLeadHistory.createTables(database);
        store = new JdbcLeadHistory(database, folder);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_day_of_updates_of_a_million_accounts_takes_a_query_for_each_thousand() throws SQLException, IOException {
        database.createStatement()
                .execute("insert into lead_batch (id, name, outcome) values ('2026-01-30', '2026-01-30', 'TAKEN')");
        database.createStatement()
                .execute("insert into lead_account select 'acct-' || x, 1, 'ACTIVE', timestamp with time zone"
                        + " '2026-01-30 08:00:00Z' from system_range(1, 1000000)");
        database.createStatement()
                .execute("insert into lead_customer values ('cust-1001', 1, 'INDIVIDUAL', 'ACCOUNT_HOLDER', true)");
        Path file = folder.resolve("2026-01-31_account_V1.csv");
        LeadAccount sample = Lead.ACCOUNTS.sample();
        try (RecordWriter<LeadAccount> out = Lead.ACCOUNTS.writer(file)) {
            for (int i = 1; i <= UPDATES; i++) {
                out.write(sample.toBuilder()
                        .clientAccountId("acct-" + 100 * i)
                        // the last one is not later than before
                        .effectiveAt(
                                OffsetDateTime.parse(i < UPDATES ? "2026-01-31T08:00:00Z" : "2026-01-30T08:00:00Z"))
                        .build());
            }
            out.publish();
        }
        Map<String, Integer> calls = new HashMap<>();

        BatchReport report = Lead.batches()
                .withHistory(LeadHistory.over(counting(calls)))
                .validate(LeadBatches.of(List.of(LeadSource.of(file))).batches().get(0));

        assertThat(report.findings())
                .singleElement()
                .hasToString(
                        "2026-01-31_account_V1.csv:10001 effective_at: must be later than in every record of the account"
                                + " that was submitted before [lead.account.effective-at-not-after-previous, file rejected]");
        assertThat(calls).containsEntry("accounts", UPDATES / CHUNK).containsEntry("customers", UPDATES / CHUNK);
        assertThat(calls.getOrDefault("files", 0)).isLessThan(10);
    }

    private HistoryStore counting(Map<String, Integer> calls) {
        return (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(),
                new Class<?>[] {HistoryStore.class},
                (proxy, method, arguments) -> {
                    calls.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private LeadBatch batch(String version, LeadCustomerRelationship relationship) throws IOException {
        Path file = folder.resolve("2026-01-31_beneficial_owner_" + version + ".csv");
        try (RecordWriter<LeadCustomerRelationship> out =
                Lead.CUSTOMER_RELATIONSHIPS.withoutRules().writer(file)) {
            out.write(relationship);
            out.publish();
        }
        return LeadBatches.of(List.of(LeadSource.of(file))).batches().get(0);
    }

    private static LeadCustomerRelationship control(String individual, RelationshipStatus status) {
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientBusinessId("b")
                .status(status)
                .relationshipType(RelationshipType.CONTROL_PERSON)
                .build();
    }

    private List<String> known() {
        return store.relationships(Set.of("b"), Set.of()).getOrDefault("b", List.of()).stream()
                .map(KnownRelationship::individualId)
                .toList();
    }

    @Test
    void a_refused_batch_leaves_versions_and_no_records_until_it_is_mended() throws IOException {
        LeadHistory.record(store, batch("V1", control("i", RelationshipStatus.ACTIVE)), Outcome.REFUSED);
        assertThat(known()).isEmpty();
        assertThat(store.highestVersion("2026-01-31", LeadFileType.CUSTOMER_RELATIONSHIP))
                .isEqualTo(1);

        LeadHistory.record(store, batch("V2", control("j", RelationshipStatus.ACTIVE)), Outcome.TAKEN);
        assertThat(known()).containsExactly("j");
        assertThat(store.files("2026-01-31")).extracting(SentFile::outcome).containsOnly(Outcome.TAKEN);
        assertThat(store.files("2026-01-31")).hasSize(2);
    }

    private Path customers(String version, List<LeadCustomer> customers) throws IOException {
        Path file = folder.resolve("2026-01-31_customer_" + version + ".csv");
        try (RecordWriter<LeadCustomer> out = Lead.CUSTOMERS.writer(file)) {
            for (LeadCustomer customer : customers) {
                out.write(customer);
            }
            out.publish();
        }
        return file;
    }

    private static LeadBatch batch(Path file) {
        return LeadBatches.of(List.of(LeadSource.of(file))).batches().get(0);
    }

    @Test
    void a_file_that_is_not_sent_again_is_checked_with_its_corrected_companion() throws IOException {
        Path file = customers("V1", SendLeadBatches.firstDay());
        LeadHistory.record(store, batch(file), Outcome.REFUSED);
        LeadHistory.record(store, batch("V1", SendLeadBatches.related().get(0)), Outcome.REFUSED);
        List<LeadCustomer> corrected = SendLeadBatches.firstDay().subList(0, 1);

        BatchReport report =
                Lead.batches().withHistory(LeadHistory.over(store)).validate(batch(customers("V2", corrected)));

        assertThat(report.historyProblems()).isEmpty();
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("lead.relationship.unknown-business");
        assertThat(report.toCorrect()).hasToString("[2026-01-31_customer_V2.csv]");
    }

    @Test
    void a_file_corrected_alone_is_checked_against_the_refused_customers_of_its_batch() throws IOException {
        Path file = customers("V1", SendLeadBatches.firstDay());
        LeadHistory.record(store, batch(file), Outcome.REFUSED);
        Files.delete(file);
        LeadCustomerRelationship related = SendLeadBatches.related().get(0);

        BatchReport report = Lead.batches().withHistory(LeadHistory.over(store)).validate(batch("V1", related));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.allRulesPassed()).isFalse();
        assertThat(report.historyProblems())
                .containsExactly("2026-01-31_customer_V1.csv is not at hand, so it was not checked again");
        assertThat(store.customers(Set.of("ana"), Set.of())).isEmpty();
    }

    @Test
    void what_was_taken_stays_if_the_batch_is_sent_again() throws IOException {
        LeadHistory.record(store, batch("V1", control("i", RelationshipStatus.ACTIVE)), Outcome.TAKEN);
        LeadHistory.record(store, batch("V2", control("i", RelationshipStatus.DELETED)), Outcome.UNKNOWN);

        assertThat(known()).isEmpty();
        assertThat(store.relationships(Set.of("b"), Set.of("2026-01-31")).get("b"))
                .hasSize(1);
    }

    @Test
    void accounts_are_closed_for_good_and_have_the_latest_time() throws SQLException {
        database.createStatement()
                .execute("insert into lead_batch (id, name, outcome) values ('a', 'a', 'TAKEN'), ('b', 'b', 'TAKEN')");
        database.createStatement()
                .execute("insert into lead_account values"
                        + " ('x', 1, 'CLOSED', timestamp with time zone '2026-01-30 08:00:00Z'),"
                        + " ('x', 2, 'ACTIVE', timestamp with time zone '2026-01-29 08:00:00Z')");

        assertThat(store.accounts(Set.of("x"), Set.of()).get("x").status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(store.accounts(Set.of("x"), Set.of()).get("x").effectiveAt().toInstant())
                .hasToString("2026-01-30T08:00:00Z");
        assertThat(store.batchesAfter("a")).containsExactly("b");
        assertThat(store.batchesAfter("c")).isEmpty();
    }
}
