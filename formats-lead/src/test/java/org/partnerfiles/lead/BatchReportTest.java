package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

class BatchReportTest {

    private static final LeadBatchValidator KNOWING = Lead.batches()
            .withLookup(CustomerDirectory.of(Map.of()))
            .withLookup(RelationshipHistory.of(Map.of()))
            .withLookup(AccountHistory.of(Map.of()))
            .withLookup(SubmissionHistory.ofNames(List.of()));

    private static BatchReport check(LeadBatchValidator validator, LeadSource... files) throws IOException {
        return validator.validate(LeadBatches.of(List.of(files)).batches().get(0));
    }

    private static LeadSource customers(String version, LeadCustomer... customers) {
        return LeadFiles.source("d_customer_" + version + ".csv", Lead.CUSTOMERS, List.of(customers));
    }

    private static LeadCustomer person(String lastName) {
        return Lead.CUSTOMERS.sample().toBuilder().lastName(lastName).build();
    }

    @ParameterizedTest
    @CsvSource({
        "one file, ONE_FILE, lead.customer.name-required",
        "file integrity, FILE_INTEGRITY, lead.customer.duplicate-id",
        "across files, ACROSS_FILES, lead.batch.id-reused"
    })
    void the_findings_of_a_check_group_are_those_of_its_rules(String words, CheckGroup group, String rule)
            throws IOException {
        LeadBatchValidator sentBefore = KNOWING.withLookup(SubmissionHistory.ofNames(
                List.of(LeadFileName.parse("d_customer_V1.csv").orElseThrow())));

        BatchReport report = check(sentBefore, customers("V1", person("F"), person("Field")));

        assertThat(report.findings(group)).extracting(Finding::rule).containsExactly(rule);
        assertThat(report.errors(group)).isEqualTo(1);
        assertThat(report.findings()).hasSize(3);
        assertThat(group.text()).isEqualTo(words);
    }

    @Test
    void a_batch_without_errors_reaches_the_last_check_group() throws IOException {
        BatchReport report = check(KNOWING, customers("V1", person("Field")));

        assertThat(report.reached()).isEqualTo(CheckGroup.ACROSS_FILES);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.file(LeadFileType.ACCOUNT)).isNull();
        assertThat(report).hasToString("batch d: all rules passed\n  " + report.file(LeadFileType.CUSTOMER));
    }

    @Test
    void the_report_on_a_refused_batch_names_the_group_at_which_lead_would_stop() throws IOException {
        BatchReport report = check(KNOWING, customers("V1"), customers("V2", person("F")));
        List<Finding> findings = report.findings();

        assertThat(report.hasErrors()).isTrue();
        assertThat(report)
                .hasToString("batch d: refused; Lead would come to the checks of the group \"one file\" and stop there"
                        + "\n  left out: d_customer_V1.csv\n  to be corrected or added, and sent as d_customer_V2.csv\n  "
                        + report.file(LeadFileType.CUSTOMER)
                        + "\n    " + findings.get(0) + "\n    " + findings.get(1));
    }

    @Test
    void the_report_lists_skipped_rules_with_their_reasons() throws IOException {
        BatchReport report = check(Lead.batches(), customers("V1", person("Field")));

        assertThat(report.allRulesPassed()).isFalse();
        assertThat(report.skipped())
                .extracting(ValidationReport.Skipped::rule)
                .containsExactly("lead.batch.id-reused", "lead.batch.outdated-version");
        ValidationReport.Skipped skipped = report.skipped().get(0);
        ValidationReport.Skipped next = report.skipped().get(1);
        assertThat(report)
                .hasToString("batch d: nothing is refused, as far as the rules could be applied\n  "
                        + report.file(LeadFileType.CUSTOMER) + "\n    skipped lead.batch.id-reused for "
                        + skipped.records() + " records: " + skipped.reason()
                        + "\n    skipped lead.batch.outdated-version for " + next.records() + " records: "
                        + next.reason());
    }

    @Test
    void a_batch_with_only_advice_is_not_refused() throws IOException {
        LeadCustomer ageless = person("Field").toBuilder().dateOfBirth(null).build();

        assertThat(check(KNOWING, customers("V1", ageless)).toString()).startsWith("batch d: nothing is refused\n");
    }

    private static List<String> toSend(BatchReport report) {
        return report.sendAs().values().stream().map(LeadFileName::toString).toList();
    }

    @Test
    void a_file_is_to_be_sent_under_its_name_unless_that_version_was_sent_before() throws IOException {
        LeadBatchValidator knowing = Lead.batches()
                .withHistory(LeadHistory.of(LeadBatches.of(List.of(customers("V1", person("Field"))))
                        .batches()));

        assertThat(toSend(check(knowing, customers("V2", person("Fields"))))).containsExactly("d_customer_V2.csv");
        assertThat(toSend(check(knowing, customers("V1", person("Fields"))))).containsExactly("d_customer_V2.csv");
        assertThat(toSend(check(knowing, customers("V1", person("Field"))))).isEmpty();
    }

    @Test
    void a_file_that_is_missing_is_to_be_sent() throws IOException {
        BatchReport report = TextBatches.check(TextBatches.relationships("p|b||active|control_person|"));

        assertThat(report.toCorrect()).extracting(LeadFileName::toString).contains("d_customer_V1.csv");
    }
}
