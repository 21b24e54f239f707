package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;
import static org.partnerfiles.lead.SmallBatches.NO_CUSTOMERS;
import static org.partnerfiles.lead.SmallBatches.accounts;
import static org.partnerfiles.lead.SmallBatches.batch;
import static org.partnerfiles.lead.SmallBatches.business;
import static org.partnerfiles.lead.SmallBatches.check;
import static org.partnerfiles.lead.SmallBatches.customers;
import static org.partnerfiles.lead.SmallBatches.individual;
import static org.partnerfiles.lead.SmallBatches.placed;
import static org.partnerfiles.lead.SmallBatches.relation;
import static org.partnerfiles.lead.SmallBatches.relationships;
import static org.partnerfiles.lead.SmallBatches.soleProp;
import static org.partnerfiles.lead.SmallBatches.validator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;

/** The files of a batch, their versions, and the settings of the validator. */
class LeadBatchTest {

    @Test
    void the_newest_version_of_each_file_is_checked_and_older_ones_are_listed() {
        LeadBatch batch = batch(
                customers("d", "V2"),
                customers("d", "V10"),
                customers("d", "V9"),
                relationships("d", "001"),
                accounts("d", "v1"));

        assertThat(batch.types()).containsExactly(CUSTOMER, CUSTOMER_RELATIONSHIP, ACCOUNT);
        assertThat(batch.name(CUSTOMER)).hasToString("d_customer_V10.csv");
        assertThat(batch.superseded().stream().map(LeadFileName::toString))
                .containsExactly("d_customer_V9.csv", "d_customer_V2.csv");
        assertThat(batch.nextName(CUSTOMER)).hasToString("d_customer_V11.csv");
        assertThat(batch.nextName(CUSTOMER_RELATIONSHIP)).hasToString("d_beneficial_owner_002.csv");

        BatchReport report = check(validator(), customers("d", "V2"), customers("d", "V10"), relationships("d", "V1"));
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::effect)
                .containsExactly(tuple("lead.batch.superseded-version", Effect.INFORMATION));
        assertThat(report.findings().get(0).message()).contains("d_customer_V2.csv");
        assertThat(report.allRulesPassed()).isTrue();
    }

    @Test
    void the_files_of_a_directory_are_grouped_into_batches_in_the_order_of_their_ids(@TempDir Path directory)
            throws IOException {
        for (String name : List.of(
                "2026-01-31_customer_V1.csv",
                "2026-01-30_customer_V1.csv",
                "2026-01-30_account_V1.csv",
                "readme.txt",
                ".hidden")) {
            Files.createFile(directory.resolve(name));
        }
        Files.createDirectory(directory.resolve("2026-01-29_customer_V1.csv"));

        LeadBatches batches = LeadBatches.in(directory);

        assertThat(batches.batches().stream().map(LeadBatch::id)).containsExactly("2026-01-30", "2026-01-31");
        assertThat(batches.others()).containsExactly("readme.txt");
        assertThat(batches.before(batches.batches().get(1)))
                .containsExactly(batches.batches().get(0));
    }

    @Test
    void two_files_with_the_same_version_number_are_an_error() {
        BatchReport report = check(validator(), customers("d", "V1"), customers("d", "001"));

        assertThat(placed(report)).containsExactly("d_customer_001.csv:0 lead.file-name");
    }

    @Test
    void batch_ids_that_differ_only_in_case_denote_one_batch() {
        BatchReport report = check(
                validator(), customers("2024-12-25-01-Batch-1", "V1"), relationships("2024-12-25-01-batch-1", "V1"));

        assertThat(placed(report))
                .containsExactly(
                        "2024-12-25-01-Batch-1_customer_V1.csv:0 lead.batch.id-case-mismatch",
                        "2024-12-25-01-batch-1_beneficial_owner_V1.csv:0 lead.batch.id-case-mismatch");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void a_file_must_not_be_sent_again_under_the_same_name() throws IOException {
        LeadSource sent = relationships("d", "V1");
        LeadSource corrected = customers("d", "V2", individual("a"));
        LeadBatchValidator knowing = validator()
                .withLookup(SubmissionHistory.ofNames(List.of(
                        LeadFileName.parse("D_customer_v1.csv").orElseThrow(),
                        LeadFileName.parse("d_beneficial_owner_001.csv").orElseThrow())));

        assertThat(placed(check(knowing, sent, customers("d", "V1"))))
                .containsExactly(
                        "d_customer_V1.csv:0 lead.batch.id-reused", "d_beneficial_owner_V1.csv:0 lead.batch.id-reused");
        assertThat(placed(check(knowing, sent, corrected)))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.id-reused");
        BatchReport report = knowing.validate(batch(sent, corrected).sendingOnly(CUSTOMER));
        assertThat(report.allRulesPassed()).isTrue();
    }

    @Test
    void a_program_that_serves_businesses_sends_both_customer_files_in_every_batch() {
        LeadBatchValidator serving = validator().withOption(Lead.SERVES_BUSINESSES, true);

        assertThat(placed(check(serving, customers("d", "V1"))))
                .containsExactly("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(serving, relationships("d", "V1"))))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.customer-file-missing");
        assertThat(placed(check(serving, relationships("d", "V1"), accounts("d", "V1"))))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.customer-file-missing");
        assertThat(placed(check(serving, accounts("d", "V1")))).isEmpty();
        assertThat(placed(check(serving, customers("d", "V1"), relationships("d", "V1"))))
                .isEmpty();
    }

    @Test
    void without_the_option_the_rows_decide_whether_both_customer_files_are_needed() {
        LeadBatchValidator knowing = validator()
                .withLookup(CustomerDirectory.of(Map.of(
                        "a", KnownCustomer.of(CustomerType.INDIVIDUAL), "b", KnownCustomer.of(CustomerType.BUSINESS))));

        assertThat(placed(check(knowing, customers("d", "V1", individual("a")))))
                .isEmpty();
        assertThat(placed(check(knowing, customers("d", "V1", business("b")))))
                .containsExactly("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(knowing, customers("d", "V1", soleProp("s")))))
                .containsExactly("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(knowing, relationships("d", "V1"))))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.customer-file-missing");
        assertThat(placed(
                        check(knowing, relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON)))))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.customer-file-missing");
        assertThat(placed(check(knowing, accounts("d", "V1", Lead.ACCOUNTS.sample()))))
                .isEmpty();
    }

    @Test
    void a_setting_is_kept_when_others_are_set_after_it() throws IOException {
        List<String> heard = new ArrayList<>();
        LeadSource customers = customers("d", "V1", individual("a"), business("b"));
        LeadSource relationships = relationships("d", "V1", relation("x", "b", RelationshipType.CONTROL_PERSON));
        LeadSource accounts = accounts("d", "V1");
        LeadBatchValidator set = Lead.batches()
                .withLookup(SubmissionHistory.ofNames(List.of(
                        LeadFileName.parse("d_customer_V1.csv").orElseThrow(),
                        LeadFileName.parse("d_account_V1.csv").orElseThrow())))
                .withLookup(NO_CUSTOMERS)
                .withProfile(Profile.standard().off("lead.relationship.control-person-missing"))
                .withOption(Lead.SERVES_BUSINESSES, true)
                .withProgress((rows, bytes) -> heard.add(rows + " rows"))
                .customers(format -> format.withAdditionalColumns("branch"))
                .relationships(format -> format.withAdditionalColumns("branch"))
                .accounts(format -> format.withAdditionalColumns("branch"))
                .withLookup(AccountHistory.of(Map.of()));

        BatchReport report =
                set.validate(batch(customers, relationships, accounts).sendingOnly(CUSTOMER));

        assertThat(placed(report))
                .containsExactly(
                        "d_customer_V1.csv:1 lead.customer.partial-record",
                        "d_customer_V1.csv:0 lead.batch.id-reused",
                        "d_beneficial_owner_V1.csv:1 lead.relationship.partial-record",
                        "d_beneficial_owner_V1.csv:2 lead.relationship.unknown-individual",
                        "d_account_V1.csv:1 core.missing-column");
        assertThat(heard).containsExactly("2 rows", "1 rows", "0 rows");
        assertThat(placed(check(set, customers))).contains("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
    }

    @Test
    void a_profile_turns_rules_off_in_all_three_files() {
        LeadBatchValidator off = validator()
                .withProfile(Profile.standard()
                        .off("lead.customer.name-required")
                        .off("lead.relationship.type-mismatch")
                        .off("lead.account.invalid-namespace"));

        assertThat(placed(check(
                        off,
                        customers(
                                "d",
                                "V1",
                                individual("a").toBuilder().lastName("F").build(),
                                business("b")),
                        relationships(
                                "d",
                                "V1",
                                relation("a", "b", RelationshipType.CONTROL_PERSON),
                                LeadCustomerRelationship.builder()
                                        .clientIndividualId("a")
                                        .clientBusinessId("b")
                                        .status(RelationshipStatus.ACTIVE)
                                        .relationshipType(RelationshipType.SOLE_PROPRIETOR)
                                        .build()),
                        accounts(
                                "d",
                                "V1",
                                Lead.ACCOUNTS.sample().toBuilder()
                                        .clientAccountId("account_1")
                                        .build()))))
                .isEmpty();
    }

    @Test
    void without_a_history_the_rule_on_reused_names_is_skipped() throws IOException {
        LeadBatch batch = batch(customers("d", "V1"), relationships("d", "V1")).sendingOnly(CUSTOMER);

        assertThat(Lead.batches().withLookup(NO_CUSTOMERS).validate(batch).skipped())
                .extracting(ValidationReport.Skipped::rule)
                .filteredOn("lead.batch.id-reused"::equals)
                .hasSize(2);
    }

    @Test
    void the_report_reaches_the_first_group_with_an_error() {
        LeadCustomer nameless = individual("a").toBuilder().lastName(null).build();
        LeadSource unknown = relationships("d", "V1", relation("x", "y", RelationshipType.CONTROL_PERSON));

        BatchReport twice = check(validator(), customers("d", "V1", nameless, nameless), unknown);
        assertThat(twice.reached()).isEqualTo(CheckGroup.FILE_INTEGRITY);
        assertThat(twice.errors(CheckGroup.FILE_INTEGRITY)).isEqualTo(1);
        assertThat(twice.errors(CheckGroup.ONE_FILE)).isEqualTo(2);
        assertThat(twice.errors(CheckGroup.ACROSS_FILES)).isEqualTo(2);
        assertThat(check(validator(), customers("d", "V1", nameless), unknown).reached())
                .isEqualTo(CheckGroup.ONE_FILE);
        assertThat(check(validator(), customers("d", "V1", individual("a"), business("y")), unknown)
                        .reached())
                .isEqualTo(CheckGroup.ACROSS_FILES);
    }
}
