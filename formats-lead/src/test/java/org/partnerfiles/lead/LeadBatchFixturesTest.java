package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.rule.RuleDescription;

class LeadBatchFixturesTest {

    private static final LeadBatchFixtures FIXTURES = LeadBatchFixtures.ofSeed(7);

    @TempDir
    Path folder;

    @Test
    void a_generated_batch_has_customers_of_all_types_and_no_findings() throws IOException {
        FixtureBatch fixture = FIXTURES.batch("2026-01-31", 200);
        BatchReport report =
                Lead.batches().withHistory(LeadHistory.of(List.of())).validate(fixture.batch());

        assertThat(report.findings()).isEmpty();
        assertThat(report.skipped()).isEmpty();
        LeadSource customers = Objects.requireNonNull(fixture.batch().file(LeadFileType.CUSTOMER));
        try (InputStream in = customers.open()) {
            assertThat(LeadFiles.read(Lead.CUSTOMERS, in.readAllBytes()))
                    .extracting(LeadCustomer::customerType)
                    .contains(CustomerType.values());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void from_three_accounts_on_all_types_of_customer_occur(long seed) throws IOException {
        LeadSource customers = Objects.requireNonNull(
                LeadBatchFixtures.ofSeed(seed).batch("d", 3).batch().file(LeadFileType.CUSTOMER));

        try (InputStream in = customers.open()) {
            assertThat(LeadFiles.read(Lead.CUSTOMERS, in.readAllBytes()))
                    .extracting(LeadCustomer::customerType)
                    .contains(CustomerType.values());
        }
    }

    @Test
    void generated_accounts_have_limits_in_hundreds_and_no_more_available_credit() {
        assertThat(Fixtures.of(Lead.ACCOUNTS).records(200)).allSatisfy(account -> {
            BigDecimal limit = Objects.requireNonNull(account.creditLimit());
            assertThat(limit.remainder(new BigDecimal(500))).isZero();
            assertThat(limit).isBetween(new BigDecimal(500), new BigDecimal(5_000));
            assertThat(account.maxCreditLimit()).isEqualByComparingTo(limit.multiply(BigDecimal.valueOf(2)));
            assertThat(account.availableCredit()).isBetween(BigDecimal.ZERO, limit);
            assertThat(Objects.requireNonNull(account.creditScore().score())).isBetween(550, 850);
        });
        assertThat(Fixtures.of(Lead.ACCOUNTS).records(200))
                .as("not all of them spent their credit")
                .anySatisfy(account -> assertThat(account.availableCredit()).isGreaterThan(new BigDecimal(1_000)));
    }

    @Test
    void generated_relationships_have_parties_of_both_kinds() {
        assertThat(Fixtures.of(Lead.CUSTOMER_RELATIONSHIPS).records(100))
                .extracting(LeadCustomerRelationship::relationshipType)
                .contains(RelationshipType.CONTROL_PERSON, RelationshipType.SOLE_PROPRIETOR);
    }

    @Test
    void a_batch_on_disk_has_the_same_bytes_as_in_memory() throws IOException {
        List<Path> files = FIXTURES.write("2026-01-31", 50, folder.resolve("outbox"));
        FixtureBatch fixture = FIXTURES.batch("2026-01-31", 50);
        List<Path> again = fixture.write(folder.resolve("again"), folder.resolve("sent"));

        assertThat(again)
                .containsExactlyElementsOf(files.stream()
                        .map(file -> folder.resolve("again").resolve(file.getFileName()))
                        .toList());
        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(folder.resolve("again").resolve(file.getFileName())));
        assertThat(folder.resolve("sent")).doesNotExist();
    }

    static Stream<FixtureBatch> broken() {
        return FIXTURES.violations();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_batch_breaks_its_rule_and_has_no_other_error(FixtureBatch batch) {
        List<Finding> findings = batch.check().findings();

        assertThat(findings).extracting(Finding::rule).contains(batch.rule());
        assertThat(findings)
                .filteredOn(finding -> finding.effect().isError())
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(batch.rule()));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_batch_on_disk_has_the_same_findings_as_in_memory(FixtureBatch batch) throws IOException {
        Path history = folder.resolve("sent");
        batch.write(folder.resolve("outbox"), history);
        LeadBatchValidator validator = Lead.batches();
        if (batch.needsHistory()) {
            validator = validator.withHistory(LeadHistory.ofDirectory(history));
        }
        List<LeadBatch> found = LeadBatches.in(folder.resolve("outbox")).batches();

        assertThat(found).hasSize(1);
        assertThat(Files.isDirectory(history)).isEqualTo(batch.needsHistory());
        if (!batch.isConditional() && batch.profile() == null) {
            assertThat(validator.validate(found.get(0)).findings())
                    .isEqualTo(batch.check().findings());
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_file_that_was_sent_before_a_broken_batch_is_valid(FixtureBatch batch) throws IOException {
        for (LeadBatch sent : batch.sent()) {
            assertThat(Lead.batches()
                            .withHistory(LeadHistory.of(List.of()))
                            .validate(sent)
                            .findings())
                    .filteredOn(finding -> finding.effect().isError())
                    .allMatch(finding -> finding.rule().startsWith("lead.batch."));
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_batch_is_named_after_its_rule_and_reports_whether_it_needs_an_option(FixtureBatch batch) {
        assertThat(batch).hasToString(batch.rule());
        assertThat(FIXTURES.violating(batch.rule())).hasToString(batch.rule());
        assertThat(batch.isConditional()).isEqualTo("lead.account.invalid-status-transition".equals(batch.rule()));
    }

    @Test
    void a_valid_batch_is_named_after_its_files() {
        assertThat(FIXTURES.batch("d", 3))
                .hasToString("valid, [d_customer_V1.csv, d_beneficial_owner_V1.csv, d_account_V1.csv]");
    }

    @Test
    void every_rule_of_lead_has_a_batch_that_breaks_it() {
        List<String> ids = Stream.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS)
                .flatMap(format -> format.catalogue().all().stream())
                .map(RuleDescription::id)
                .filter(id -> id.startsWith("lead."))
                .distinct()
                .toList();

        assertThat(FIXTURES.rules()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_general_rule_has_no_broken_batch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIXTURES.violating("core.value-missing"))
                .withMessageContaining("lead.batch.id-reused");
    }
}
