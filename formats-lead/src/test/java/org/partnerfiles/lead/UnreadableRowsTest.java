package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;
import static org.partnerfiles.lead.TextBatches.BUSINESS;
import static org.partnerfiles.lead.TextBatches.PERSON;
import static org.partnerfiles.lead.TextBatches.RELATIONSHIPS;
import static org.partnerfiles.lead.TextBatches.SOLE_PROP;
import static org.partnerfiles.lead.TextBatches.UNREADABLE;
import static org.partnerfiles.lead.TextBatches.check;
import static org.partnerfiles.lead.TextBatches.controlPersons;
import static org.partnerfiles.lead.TextBatches.customers;
import static org.partnerfiles.lead.TextBatches.knowing;
import static org.partnerfiles.lead.TextBatches.relationships;
import static org.partnerfiles.lead.TextBatches.rules;
import static org.partnerfiles.lead.TextBatches.skipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.report.ValidationReport;

/** An unreadable row is one mistake: it causes no findings on other rows about what it may contain. */
class UnreadableRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {UNREADABLE, "|individual||Rosa|||Field|||||||", "\u0000|individual||Rosa|||Field|||||||"})
    void a_customer_in_an_unreadable_row_is_not_reported_as_unknown(String row) throws IOException {
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
    void a_closed_account_is_not_refused_for_a_customer_in_an_unreadable_row() throws IOException {
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
    void a_business_is_not_refused_if_an_unreadable_row_may_name_its_control_person(String row) throws IOException {
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
    void a_business_without_control_person_is_refused_if_every_row_can_be_read() throws IOException {
        BatchReport report =
                check(customers(PERSON, BUSINESS, SOLE_PROP), relationships("p|b||active|beneficial_owner|"));

        assertThat(rules(report, Effect.FILE_REJECTED))
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
        assertThat(rules(report, Effect.ADVICE)).isEmpty();
    }

    @Test
    void several_sole_proprietors_are_an_error_despite_an_unreadable_row() throws IOException {
        BatchReport report = check(
                customers(PERSON, PERSON.replace("p|", "q|"), SOLE_PROP),
                relationships("p||s|active|sole_proprietor|", "q||s|active|sole_proprietor|", UNREADABLE));

        assertThat(rules(report, Effect.FILE_REJECTED))
                .containsExactlyInAnyOrder("core.row-shape", "lead.relationship.sole-proprietor-count");
    }

    @Test
    void an_earlier_relationship_that_may_be_in_an_unreadable_row_is_not_dropped() throws IOException {
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
    void an_unknown_role_of_a_customer_causes_no_finding_on_its_other_roles() throws IOException {
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
    void an_unreadable_row_in_one_of_several_files_counts_for_all_of_them(@TempDir Path directory) throws IOException {
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
    void a_file_without_a_readable_row_counts_as_unread_wherever_it_is_in_the_batch(@TempDir Path directory)
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
    void a_file_without_content_does_not_hide_the_findings_on_the_other_files(@TempDir Path directory)
            throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|b||active|beneficial_owner|\n");
        Path empty = Files.createFile(directory.resolve("e_beneficial_owner_V1.csv"));

        assertThat(controlPersons(List.of(first, empty))).containsExactly("d_beneficial_owner_V1.csv:2 FILE_REJECTED");
        assertThat(controlPersons(List.of(empty, first))).containsExactly("d_beneficial_owner_V1.csv:2 FILE_REJECTED");
        assertThat(controlPersons(List.of(empty, empty))).isEmpty();
    }
}
