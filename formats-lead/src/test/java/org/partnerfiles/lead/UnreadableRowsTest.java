package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Limits;
import org.partnerfiles.report.ValidationReport;

/** One row that nobody can read is one mistake: nobody is accused of what may stand in it. */
class UnreadableRowsTest {

    private static final String CUSTOMERS = "client_customer_id|customer_type|inteded_roles|first_name|"
            + "preferred_first_name|middle_name|last_name|data_of_birth|ocupation|business_type|business_name|"
            + "doing_business_as|website|business_gross_annual_revenue";
    private static final String RELATIONSHIPS = "client_individual_id|client_business_id|client_sole_prop_id|status|"
            + "relationship_type|relationship_established_at";

    private static final String PERSON = "p|individual||Rosa|||Field|||||||";
    private static final String BUSINESS = "b|business||||||||llc|Bakery|||";
    private static final String SOLE_PROP = "s|sole_prop||||||||sole_prop|Bakery|||";
    private static final String UNREADABLE = "only|two";

    private static LeadSource file(String name, String header, String... rows) {
        return LeadSource.of(name, (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static LeadSource customers(String... rows) {
        return file("d_customer_V1.csv", CUSTOMERS, rows);
    }

    private static LeadSource relationships(String... rows) {
        return file("d_beneficial_owner_V1.csv", RELATIONSHIPS, rows);
    }

    private static LeadBatchValidator knowing(CustomerDirectory directory) {
        return Lead.batches()
                .withLookup(directory)
                .withLookup(RelationshipHistory.of(Map.of()))
                .withLookup(AccountHistory.of(Map.of()))
                .withLookup(SubmissionHistory.of(List.of()));
    }

    private static BatchReport check(LeadBatchValidator validator, LeadSource... files) throws IOException {
        return validator.validate(LeadBatches.of(List.of(files)).batches().get(0));
    }

    private static BatchReport check(LeadSource... files) throws IOException {
        return check(knowing(CustomerDirectory.of(Map.of())), files);
    }

    private static Stream<String> rules(BatchReport report, Effect effect) {
        return report.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .map(Finding::rule);
    }

    private static List<ValidationReport.Skipped> skipped(BatchReport report, LeadFileType type, String rule) {
        return report.file(type).skipped().stream()
                .filter(skipped -> skipped.rule().equals(rule))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNREADABLE, "|individual||Rosa|||Field|||||||", "\u0000|individual||Rosa|||Field|||||||"})
    void a_customer_whose_row_could_not_be_read_was_said_to_be_unknown(String row) throws IOException {
        BatchReport report = check(customers(BUSINESS, row), relationships("lost|b||active|control_person|"));

        assertThat(rules(report, Effect.FILE_REJECTED)).hasSize(1).allMatch(rule -> rule.startsWith("core."));
        assertThat(skipped(report, CUSTOMER_RELATIONSHIP, "lead.relationship.unknown-individual"))
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.records()).isEqualTo(1);
                    assertThat(skipped.reason()).contains("the readable part of this batch");
                });
    }

    @Test
    void a_closed_account_was_refused_for_a_customer_whose_row_could_not_be_read() throws IOException {
        LeadAccount account = Lead.ACCOUNTS.sample().toBuilder()
                .status(AccountStatus.CLOSED)
                .statusReason(StatusReason.PAID_OFF)
                .accountHolders(List.of("lost"))
                .build();
        LeadAccount ofEntity = account.toBuilder()
                .clientAccountId("acct-2")
                .accountHolders(List.of("entity_1"))
                .build();
        String rule = "lead.account.invalid-entity-reference-on-closed-account";
        LeadBatchValidator knowingAll =
                knowing(CustomerDirectory.of(Map.of(), Set.of(IdKind.CLIENT_CUSTOMER_ID, IdKind.ENTITY_ID)));
        LeadSource accounts = LeadFiles.source("d_account_V1.csv", Lead.ACCOUNTS, List.of(account, ofEntity));

        BatchReport lacking = check(knowingAll, customers(PERSON, UNREADABLE), accounts);
        assertThat(rules(lacking, Effect.FILE_REJECTED)).containsExactly("core.row-shape", rule);
        assertThat(lacking.file(ACCOUNT).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().record()).isEqualTo(2));
        assertThat(skipped(lacking, ACCOUNT, rule))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
        assertThat(rules(check(knowingAll, customers(PERSON), accounts), Effect.FILE_REJECTED))
                .containsExactly(rule, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNREADABLE, "p|||active|control_person|", "p|b|s|active|control_person|"})
    void a_business_was_refused_whose_control_person_may_stand_in_a_row_that_could_not_be_read(String row)
            throws IOException {
        BatchReport report =
                check(customers(PERSON, BUSINESS, SOLE_PROP), relationships("p|b||active|beneficial_owner|", row));

        assertThat(rules(report, Effect.FILE_REJECTED))
                .hasSize(1)
                .doesNotContain("lead.relationship.control-person-missing");
        assertThat(rules(report, Effect.ADVICE))
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
    }

    @Test
    void where_every_row_can_be_read_the_business_is_refused() throws IOException {
        BatchReport report =
                check(customers(PERSON, BUSINESS, SOLE_PROP), relationships("p|b||active|beneficial_owner|"));

        assertThat(rules(report, Effect.FILE_REJECTED))
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
        assertThat(rules(report, Effect.ADVICE)).isEmpty();
    }

    @Test
    void several_sole_proprietors_are_too_many_whatever_the_unreadable_row_says() throws IOException {
        BatchReport report = check(
                customers(PERSON, PERSON.replace("p|", "q|"), SOLE_PROP),
                relationships("p||s|active|sole_proprietor|", "q||s|active|sole_proprietor|", UNREADABLE));

        assertThat(rules(report, Effect.FILE_REJECTED))
                .containsExactlyInAnyOrder("core.row-shape", "lead.relationship.sole-proprietor-count");
    }

    @Test
    void an_earlier_relationship_that_may_stand_in_a_row_that_could_not_be_read_was_said_to_be_dropped()
            throws IOException {
        LeadBatchValidator validator = knowing(CustomerDirectory.of(Map.of()))
                .withLookup(RelationshipHistory.of(
                        Map.of("b", List.of(new KnownRelationship("q", RelationshipType.BENEFICIAL_OWNER)))));

        BatchReport report =
                check(validator, customers(PERSON, BUSINESS), relationships("p|b||active|control_person|", UNREADABLE));

        assertThat(rules(report, Effect.ADVICE)).isEmpty();
        assertThat(skipped(report, CUSTOMER_RELATIONSHIP, "lead.relationship.dropped"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
    }

    @Test
    void a_customer_with_one_role_that_is_none_was_refused_its_other_roles() throws IOException {
        LeadAccount account = Lead.ACCOUNTS.sample().toBuilder()
                .accountHolders(List.of("p"))
                .addAuthorizedSigners("p")
                .build();
        String misspelt = PERSON.replace("individual||", "individual|[\"account_holder\",\"authorised_signer\"]|");

        BatchReport report =
                check(customers(misspelt), LeadFiles.source("d_account_V1.csv", Lead.ACCOUNTS, List.of(account)));

        assertThat(rules(report, Effect.FILE_REJECTED)).containsExactly("core.value-not-allowed");
    }

    @Test
    void an_unreadable_row_of_one_file_of_several_counts_for_all_of_them(@TempDir Path directory) throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|b||active|beneficial_owner|\n");
        Path unreadable = Files.writeString(
                directory.resolve("e_beneficial_owner_V1.csv"),
                RELATIONSHIPS + "\n" + UNREADABLE + "\np|c||active|control_person|\n");
        Path last = Files.writeString(
                directory.resolve("f_beneficial_owner_V1.csv"),
                RELATIONSHIPS + "\np|c||active|control_person|\np|d||active|control_person|\n");

        assertThat(controlPersons(List.of(first, last))).containsExactly("d_beneficial_owner_V1.csv:2 FILE_REJECTED");
        assertThat(controlPersons(List.of(first, unreadable, last)))
                .containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
        assertThat(controlPersons(List.of(last, first, unreadable)))
                .containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
    }

    @Test
    void a_file_of_several_in_which_no_row_could_be_read_counted_as_read_unless_it_was_the_last(@TempDir Path directory)
            throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|b||active|beneficial_owner|\n");
        Path unreadable = Files.writeString(
                directory.resolve("e_beneficial_owner_V1.csv"), RELATIONSHIPS + "\n" + UNREADABLE + "\n");
        Path last = Files.writeString(
                directory.resolve("f_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|c||active|control_person|\n");

        assertThat(controlPersons(List.of(first, unreadable, last)))
                .containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
        assertThat(controlPersons(List.of(unreadable, first))).containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
    }

    @Test
    void a_file_without_content_among_several_kept_what_is_wrong_with_the_others_from_being_said(
            @TempDir Path directory) throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|b||active|beneficial_owner|\n");
        Path empty = Files.createFile(directory.resolve("e_beneficial_owner_V1.csv"));

        assertThat(controlPersons(List.of(first, empty))).containsExactly("d_beneficial_owner_V1.csv:2 FILE_REJECTED");
        assertThat(controlPersons(List.of(empty, first))).containsExactly("d_beneficial_owner_V1.csv:2 FILE_REJECTED");
        assertThat(controlPersons(List.of(empty, empty))).isEmpty();
    }

    @Test
    void a_customer_behind_the_most_rows_that_are_read_was_said_to_be_unknown() throws IOException {
        LeadAccount account = Lead.ACCOUNTS.sample().toBuilder()
                .status(AccountStatus.CLOSED)
                .statusReason(StatusReason.PAID_OFF)
                .accountHolders(List.of("p"))
                .build();
        LeadSource[] files = {
            customers(BUSINESS, PERSON),
            relationships("p|b||active|control_person|"),
            LeadFiles.source("d_account_V1.csv", Lead.ACCOUNTS, List.of(account))
        };

        BatchReport cutShort = check(
                knowing(CustomerDirectory.of(Map.of()))
                        .customers(format -> format.withLimits(Limits.standard().withRows(1))),
                files);
        BatchReport whole = check(
                knowing(CustomerDirectory.of(Map.of()))
                        .customers(format -> format.withLimits(Limits.standard().withRows(2))),
                files);

        assertThat(rules(cutShort, Effect.FILE_REJECTED)).containsExactly("core.limit-exceeded");
        assertThat(skipped(cutShort, CUSTOMER_RELATIONSHIP, "lead.relationship.unknown-individual"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
        assertThat(skipped(cutShort, ACCOUNT, "lead.account.invalid-entity-reference-on-closed-account"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.skipped()).isEmpty();
    }

    @Test
    void a_business_was_refused_whose_control_person_stands_behind_the_most_rows_that_are_read() throws IOException {
        LeadBatchValidator cutShort = knowing(CustomerDirectory.of(Map.of()))
                .withLookup(RelationshipHistory.of(
                        Map.of("b", List.of(new KnownRelationship("q", RelationshipType.BENEFICIAL_OWNER)))))
                .relationships(format -> format.withLimits(Limits.standard().withRows(1)));

        BatchReport report = check(
                cutShort,
                customers(PERSON, BUSINESS, SOLE_PROP),
                relationships(
                        "p|b||active|beneficial_owner|",
                        "p|b||active|control_person|",
                        "q|b||deleted|beneficial_owner|"));

        assertThat(rules(report, Effect.FILE_REJECTED)).containsExactly("core.limit-exceeded");
        assertThat(rules(report, Effect.ADVICE))
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
        assertThat(skipped(report, CUSTOMER_RELATIONSHIP, "lead.relationship.dropped"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
    }

    @Test
    void one_file_of_several_that_is_cut_short_counts_for_all_of_them(@TempDir Path directory) throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"),
                RELATIONSHIPS + "\np|b||active|beneficial_owner|\np|b||active|control_person|\n");
        Path last = Files.writeString(
                directory.resolve("e_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|c||active|control_person|\n");

        assertThat(controlPersons(
                        Lead.CUSTOMER_RELATIONSHIPS.withLimits(Limits.standard().withRows(1)), List.of(first, last)))
                .containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
        assertThat(controlPersons(Lead.CUSTOMER_RELATIONSHIPS, List.of(first, last)))
                .isEmpty();
    }

    private static List<String> controlPersons(List<Path> files) throws IOException {
        return controlPersons(Lead.CUSTOMER_RELATIONSHIPS, files);
    }

    private static List<String> controlPersons(FileFormat<LeadCustomerRelationship> format, List<Path> files)
            throws IOException {
        return format.validator().validate(files).get(files.size() - 1).findings().stream()
                .filter(finding -> finding.rule().equals("lead.relationship.control-person-missing"))
                .map(finding ->
                        finding.location().file() + ":" + finding.location().line() + " " + finding.effect())
                .toList();
    }
}
