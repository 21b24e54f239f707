package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;
import static org.partnerfiles.lead.SmallBatches.business;
import static org.partnerfiles.lead.SmallBatches.check;
import static org.partnerfiles.lead.SmallBatches.customers;
import static org.partnerfiles.lead.SmallBatches.individual;
import static org.partnerfiles.lead.SmallBatches.placed;
import static org.partnerfiles.lead.SmallBatches.relation;
import static org.partnerfiles.lead.SmallBatches.relationships;
import static org.partnerfiles.lead.SmallBatches.soleProp;
import static org.partnerfiles.lead.SmallBatches.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Lookup;

/** Relationships checked against the customers of the batch and those submitted before. */
class RelationshipBatchTest {

    @Test
    void relationships_must_name_customers_of_the_batch_or_of_the_directory() {
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
    void without_a_directory_ids_outside_the_batch_are_skipped_and_counted() {
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
        // the rows that name the new business "b" and the new sole prop "s" of the customer file
        "'', true, b s",
        "b:control_person, true, s",
        "b:beneficial_owner, true, B s",
        "b:control_person s:sole_proprietor, true, ''",
        "b:control_person s:sole_proprietor s2:sole_proprietor, true, S",
        "'', false, b s"
    })
    void each_named_or_new_party_must_have_its_required_individuals(String rows, boolean withDirectory, String wrong) {
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
        // lower case: found at the customer; upper case: found at the relationship that names it first
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
    void a_business_that_the_directory_knows_need_not_be_named_again() {
        LeadBatchValidator knowing =
                validator().withLookup(CustomerDirectory.of(Map.of("b", KnownCustomer.of(CustomerType.BUSINESS))));

        assertThat(placed(check(knowing, customers("d", "V1", business("b")), relationships("d", "V1"))))
                .isEmpty();
    }

    @Test
    void a_deleted_control_person_does_not_count() {
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
    void a_duplicate_sole_proprietor_counts_once() {
        LeadCustomerRelationship row = relation("a", "s", RelationshipType.SOLE_PROPRIETOR);

        assertThat(placed(check(
                        validator(),
                        customers("d", "V1", individual("a"), soleProp("s")),
                        relationships("d", "V1", row, row))))
                .containsExactly("d_beneficial_owner_V1.csv:3 lead.relationship.duplicate");
    }

    @Test
    void an_earlier_relationship_of_a_named_party_must_be_repeated_or_deleted() {
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

    @ParameterizedTest
    @CsvSource({"TAKEN, ''", "UNKNOWN, '; it is not known whether Lead took that submission'"})
    void a_dropped_relationship_is_named_by_its_type(Outcome outcome, String doubt) {
        LeadHistory history = Uploads.sent(
                outcome,
                Uploads.file(
                        "2026-01-30_customer_V1.csv",
                        Uploads.individual("i1"),
                        Uploads.individual("i2"),
                        Uploads.business("b1")),
                Uploads.file(
                        "2026-01-30_beneficial_owner_V1.csv", Uploads.control("i1", "b1"), Uploads.owner("i2", "b1")));

        assertThat(Uploads.messages(Uploads.check(
                        history,
                        Uploads.file("2026-01-31_customer_V1.csv", Uploads.individual("i1")),
                        Uploads.file("2026-01-31_beneficial_owner_V1.csv", Uploads.control("i1", "b1")))))
                .containsExactly("must repeat or mark deleted every active relationship submitted before for this"
                        + " party; a beneficial_owner is not mentioned" + doubt);
    }

    @Test
    void a_customer_with_an_error_is_known_to_the_other_files() {
        LeadCustomer nameless = individual("a").toBuilder().lastName(null).build();

        assertThat(placed(check(
                        validator(),
                        customers("d", "V1", nameless, business("b")),
                        relationships("d", "V1", relation("a", "b", RelationshipType.CONTROL_PERSON)))))
                .containsExactly("d_customer_V1.csv:2 lead.customer.name-required");
    }

    @Test
    void a_duplicate_business_is_new_once() {
        List<LeadCustomer> rows = new ArrayList<>(List.of(individual("a"), business("b")));
        // more than one chunk of questions to the directory
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
    void the_directory_is_asked_once_for_each_new_business_in_chunks() {
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
