package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;

class LeadBatchTest {

    private static final CustomerDirectory NOBODY = CustomerDirectory.of(Map.of());

    private static LeadCustomer individual(String id) {
        return Lead.CUSTOMERS.sample().toBuilder().clientCustomerId(id).build();
    }

    private static LeadCustomer business(String id) {
        return LeadCustomer.builder()
                .clientCustomerId(id)
                .customerType(CustomerType.BUSINESS)
                .businessType(BusinessType.LLC)
                .businessName("Bakery")
                .build();
    }

    private static LeadCustomer soleProp(String id) {
        return business(id).toBuilder()
                .customerType(CustomerType.SOLE_PROP)
                .businessType(BusinessType.SOLE_PROP)
                .build();
    }

    private static LeadCustomerRelationship relation(String individual, String business, RelationshipType type) {
        boolean soleProp = type == RelationshipType.SOLE_PROPRIETOR;
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientBusinessId(soleProp ? null : business)
                .clientSolePropId(soleProp ? business : null)
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(type)
                .build();
    }

    private static LeadSource customers(String batch, String version, LeadCustomer... rows) {
        return LeadFiles.source(batch + "_customer_" + version + ".csv", Lead.CUSTOMERS, List.of(rows));
    }

    private static LeadSource relationships(String batch, String version, LeadCustomerRelationship... rows) {
        return LeadFiles.source(
                batch + "_beneficial_owner_" + version + ".csv", Lead.CUSTOMER_RELATIONSHIPS, List.of(rows));
    }

    private static LeadSource accounts(String batch, String version, LeadAccount... rows) {
        return LeadFiles.source(batch + "_account_" + version + ".csv", Lead.ACCOUNTS, List.of(rows));
    }

    private static LeadBatch batch(LeadSource... files) {
        List<LeadBatch> batches = LeadBatches.of(List.of(files)).batches();
        assertThat(batches).hasSize(1);
        return batches.get(0);
    }

    private static BatchReport check(LeadBatchValidator validator, LeadSource... files) {
        try {
            return validator.validate(batch(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every finding with its place, such as {@code d_customer_V1.csv:2 lead.…}. */
    private static List<String> placed(BatchReport report) {
        return report.findings().stream()
                .map(finding ->
                        finding.location().file() + ":" + finding.location().line() + " " + finding.rule())
                .toList();
    }

    private static LeadBatchValidator validator() {
        return Lead.batches()
                .withLookup(NOBODY)
                .withLookup(RelationshipHistory.of(Map.of()))
                .withLookup(AccountHistory.of(Map.of()))
                .withLookup(SubmissionHistory.of(List.of()));
    }

    @Test
    void the_newest_version_of_each_file_counts_and_older_ones_are_named() {
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
    void a_directory_is_gathered_into_batches_in_the_order_of_their_ids(@TempDir Path directory) throws IOException {
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
    void two_files_of_one_number_are_an_error() {
        BatchReport report = check(validator(), customers("d", "V1"), customers("d", "001"));

        assertThat(placed(report)).containsExactly("d_customer_001.csv:0 lead.file-name");
    }

    @Test
    void batch_ids_that_differ_in_case_are_one_batch() {
        BatchReport report = check(
                validator(), customers("2024-12-25-01-Batch-1", "V1"), relationships("2024-12-25-01-batch-1", "V1"));

        assertThat(placed(report))
                .containsExactly(
                        "2024-12-25-01-Batch-1_customer_V1.csv:0 lead.batch.id-case-mismatch",
                        "2024-12-25-01-batch-1_beneficial_owner_V1.csv:0 lead.batch.id-case-mismatch");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void what_was_sent_before_is_not_sent_again_under_its_name() throws IOException {
        LeadSource sent = relationships("d", "V1");
        LeadSource corrected = customers("d", "V2", individual("a"));
        LeadBatchValidator knowing = validator()
                .withLookup(SubmissionHistory.of(List.of(
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
        assertThat(placed(check(serving, accounts("d", "V1"))))
                .containsExactly(
                        "d_account_V1.csv:0 lead.batch.customer-file-missing",
                        "d_account_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(serving, customers("d", "V1"), relationships("d", "V1"))))
                .isEmpty();
    }

    @Test
    void otherwise_the_rows_say_whether_both_are_needed() {
        LeadBatchValidator knowing = validator()
                .withLookup(CustomerDirectory.of(Map.of(
                        "a", KnownCustomer.of(CustomerType.INDIVIDUAL), "b", KnownCustomer.of(CustomerType.BUSINESS))));

        assertThat(placed(check(knowing, customers("d", "V1", individual("a")))))
                .isEmpty();
        assertThat(placed(check(knowing, customers("d", "V1", business("b")))))
                .containsExactly("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(knowing, customers("d", "V1", soleProp("s")))))
                .containsExactly("d_customer_V1.csv:0 lead.batch.relationship-file-missing");
        assertThat(placed(check(knowing, relationships("d", "V1")))).isEmpty();
        assertThat(placed(
                        check(knowing, relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON)))))
                .containsExactly("d_beneficial_owner_V1.csv:0 lead.batch.customer-file-missing");
        assertThat(placed(check(knowing, accounts("d", "V1", Lead.ACCOUNTS.sample()))))
                .isEmpty();
    }

    @Test
    void a_setting_is_kept_whatever_is_set_after_it() throws IOException {
        List<String> heard = new ArrayList<>();
        LeadSource customers = customers("d", "V1", individual("a"), business("b"));
        LeadSource relationships = relationships("d", "V1", relation("x", "b", RelationshipType.CONTROL_PERSON));
        LeadSource accounts = accounts("d", "V1");
        LeadBatchValidator set = Lead.batches()
                .withLookup(SubmissionHistory.of(List.of(
                        LeadFileName.parse("d_customer_V1.csv").orElseThrow(),
                        LeadFileName.parse("d_account_V1.csv").orElseThrow())))
                .withLookup(NOBODY)
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
        assertThat(placed(check(set, accounts)))
                .contains(
                        "d_account_V1.csv:0 lead.batch.customer-file-missing",
                        "d_account_V1.csv:0 lead.batch.relationship-file-missing");
    }

    @Test
    void a_profile_says_which_rules_are_on_in_all_three_files() {
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
    void without_a_history_nobody_knows_what_was_sent_before() throws IOException {
        LeadBatch batch = batch(customers("d", "V1"), relationships("d", "V1")).sendingOnly(CUSTOMER);

        assertThat(Lead.batches().withLookup(NOBODY).validate(batch).skipped())
                .extracting(ValidationReport.Skipped::rule)
                .filteredOn("lead.batch.id-reused"::equals)
                .hasSize(2);
    }

    @Test
    void relationships_name_customers_of_the_batch_or_of_the_directory() {
        LeadBatchValidator knowing = validator()
                .withLookup(CustomerDirectory.of(Map.of("earlier", KnownCustomer.of(CustomerType.BUSINESS))));

        BatchReport report = check(
                knowing,
                customers("d", "V1", individual("a"), business("b")),
                relationships(
                        "d",
                        "V1",
                        relation("a", "b", RelationshipType.CONTROL_PERSON),
                        relation("a", "earlier", RelationshipType.CONTROL_PERSON),
                        relation("x", "b", RelationshipType.BENEFICIAL_OWNER),
                        relation("a", "y", RelationshipType.CONTROL_PERSON),
                        relation("a", "z", RelationshipType.SOLE_PROPRIETOR),
                        relation("b", "b", RelationshipType.CONTROL_PERSON),
                        relation("a", "b", RelationshipType.SOLE_PROPRIETOR)));

        assertThat(placed(report))
                .containsExactly(
                        "d_beneficial_owner_V1.csv:4 lead.relationship.unknown-individual",
                        "d_beneficial_owner_V1.csv:5 lead.relationship.unknown-business",
                        "d_beneficial_owner_V1.csv:6 lead.relationship.unknown-sole-prop",
                        "d_beneficial_owner_V1.csv:7 lead.relationship.unknown-individual",
                        "d_beneficial_owner_V1.csv:8 lead.relationship.unknown-sole-prop");
        assertThat(report.reached()).isEqualTo(CheckGroup.ACROSS_FILES);
        assertThat(report.errors(CheckGroup.ACROSS_FILES)).isEqualTo(5);
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void without_a_directory_what_is_not_in_the_batch_is_skipped_and_counted() {
        BatchReport report = check(
                Lead.batches(),
                customers("d", "V1", individual("a"), business("b")),
                relationships(
                        "d",
                        "V1",
                        relation("a", "b", RelationshipType.CONTROL_PERSON),
                        relation("x", "b", RelationshipType.BENEFICIAL_OWNER),
                        relation("y", "b", RelationshipType.BENEFICIAL_OWNER)));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.allRulesPassed()).isFalse();
        assertThat(report.toString()).doesNotContain("all rules passed");
        assertThat(report.file(CUSTOMER_RELATIONSHIP).skipped().stream()
                        .filter(skipped -> skipped.rule().equals("lead.relationship.unknown-individual"))
                        .map(ValidationReport.Skipped::records))
                .containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({
        // of new business "b" and new sole prop "s" in the customer file, and the rows that name them
        "'', true, b s",
        "b:control_person, true, s",
        "b:beneficial_owner, true, B s",
        "b:control_person s:sole_proprietor, true, ''",
        "b:control_person s:sole_proprietor s2:sole_proprietor, true, S",
        "'', false, b s"
    })
    void each_party_that_is_named_or_new_has_its_individuals(String rows, boolean withDirectory, String wrong) {
        LeadBatchValidator validator = withDirectory ? validator() : Lead.batches();
        LeadCustomerRelationship[] relations = Stream.of(rows.split(" ", -1))
                .filter(row -> !row.isEmpty())
                .map(row -> {
                    String[] parts = row.split(":", 2);
                    RelationshipType type = Stream.of(RelationshipType.values())
                            .filter(constant -> constant.spelling().equals(parts[1]))
                            .findFirst()
                            .orElseThrow();
                    return relation(parts[0].endsWith("2") ? "a2" : "a", parts[0].substring(0, 1), type);
                })
                .toArray(LeadCustomerRelationship[]::new);

        BatchReport report = check(
                validator,
                customers("d", "V1", individual("a"), individual("a2"), business("b"), soleProp("s")),
                relationships("d", "V1", relations));

        List<String> expected = new ArrayList<>();
        // in small letters at the customer, in capitals at the relationship that names it first
        if (wrong.contains("b")) {
            expected.add("d_customer_V1.csv:4 lead.relationship.control-person-missing");
        }
        if (wrong.contains("B")) {
            expected.add("d_beneficial_owner_V1.csv:2 lead.relationship.control-person-missing");
        }
        if (wrong.contains("s")) {
            expected.add("d_customer_V1.csv:5 lead.relationship.sole-proprietor-count");
        }
        if (wrong.contains("S")) {
            expected.add("d_beneficial_owner_V1.csv:3 lead.relationship.sole-proprietor-count");
        }
        assertThat(placed(report)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(report.findings())
                .allMatch(finding -> finding.effect() == (withDirectory ? Effect.FILE_REJECTED : Effect.ADVICE));
    }

    @Test
    void a_business_that_the_directory_knows_needs_not_be_named_again() {
        LeadBatchValidator knowing =
                validator().withLookup(CustomerDirectory.of(Map.of("b", KnownCustomer.of(CustomerType.BUSINESS))));

        assertThat(placed(check(knowing, customers("d", "V1", business("b")), relationships("d", "V1"))))
                .isEmpty();
    }

    @Test
    void a_deleted_control_person_is_none() {
        LeadCustomerRelationship deleted = relation("a", "b", RelationshipType.CONTROL_PERSON).toBuilder()
                .status(RelationshipStatus.DELETED)
                .build();

        assertThat(placed(check(
                        validator(),
                        customers("d", "V1", individual("a"), business("b")),
                        relationships("d", "V1", deleted))))
                .containsExactly("d_beneficial_owner_V1.csv:2 lead.relationship.control-person-missing");
    }

    @Test
    void a_sole_proprietor_who_stands_there_twice_counts_once() {
        LeadCustomerRelationship row = relation("a", "s", RelationshipType.SOLE_PROPRIETOR);

        assertThat(placed(check(
                        validator(),
                        customers("d", "V1", individual("a"), soleProp("s")),
                        relationships("d", "V1", row, row))))
                .containsExactly("d_beneficial_owner_V1.csv:3 lead.relationship.duplicate");
    }

    @Test
    void an_earlier_relationship_of_a_named_party_is_repeated_or_deleted() {
        LeadBatchValidator knowing = validator()
                .withLookup(RelationshipHistory.of(Map.of(
                        "b",
                        List.of(
                                new KnownRelationship("a", RelationshipType.CONTROL_PERSON),
                                new KnownRelationship("gone", RelationshipType.BENEFICIAL_OWNER),
                                new KnownRelationship("left", RelationshipType.BENEFICIAL_OWNER)),
                        "unnamed",
                        List.of(new KnownRelationship("a", RelationshipType.CONTROL_PERSON)))));
        LeadCustomerRelationship left = relation("left", "b", RelationshipType.BENEFICIAL_OWNER).toBuilder()
                .status(RelationshipStatus.DELETED)
                .build();

        BatchReport report = check(
                knowing,
                customers("d", "V1", individual("a"), individual("left"), business("b")),
                relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON), left));

        assertThat(placed(report)).containsExactly("d_beneficial_owner_V1.csv:2 lead.relationship.dropped");
        assertThat(report.findings().get(0).effect()).isEqualTo(Effect.ADVICE);
    }

    @Test
    void the_vendor_stops_at_the_first_group_that_fails() {
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

    @Test
    void a_customer_with_a_fault_is_known_to_the_other_files() {
        LeadCustomer nameless = individual("a").toBuilder().lastName(null).build();

        assertThat(placed(check(
                        validator(),
                        customers("d", "V1", nameless, business("b")),
                        relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON)))))
                .containsExactly("d_customer_V1.csv:2 lead.customer.name-required");
    }

    @Test
    void a_business_that_stands_there_twice_is_new_once() {
        List<LeadCustomer> rows = new ArrayList<>(List.of(individual("a"), business("b")));
        // beyond the chunk in which the directory is asked
        for (int i = 0; i < 1_000; i++) {
            rows.add(business("other" + i));
        }
        rows.add(business("b"));

        BatchReport report = check(
                validator(),
                customers("d", "V1", rows.toArray(new LeadCustomer[0])),
                relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON)));

        assertThat(report.file(CUSTOMER).countsByRule()).containsOnlyKeys("lead.customer.duplicate-id");
        assertThat(report.file(CUSTOMER_RELATIONSHIP).countsByRule())
                .isEqualTo(Map.of("lead.relationship.control-person-missing", 1_000L));
        assertThat(placed(report)).doesNotContain("d_customer_V1.csv:3 lead.relationship.control-person-missing");
    }

    @Test
    void the_directory_is_asked_of_each_new_business_once_and_of_few_at_a_time() {
        List<Set<String>> asked = new ArrayList<>();
        CustomerDirectory asking = ids -> {
            asked.add(Set.copyOf(ids));
            return Map.of();
        };
        List<LeadCustomer> rows = new ArrayList<>();
        for (int i = 0; i < 2 * Lookup.CHUNK + 1; i++) {
            rows.add(business("b" + i));
        }

        check(
                validator().withLookup(asking).relationships(format -> format.withoutRules()),
                customers("d", "V1", rows.toArray(new LeadCustomer[0])),
                relationships("d", "V1"));

        assertThat(asked).extracting(Set::size).containsExactly(Lookup.CHUNK, Lookup.CHUNK, 1);
        assertThat(asked.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }
}
