package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

/** Findings on a party if one of its rows cannot be checked. */
class RelationshipPartiesTest {

    private static List<String> found(Example example) {
        return LeadFiles.findings(LeadFiles.check(Lead.CUSTOMER_RELATIONSHIPS, example));
    }

    private static String[] soleProprietor(String individual, String column, String text) {
        return new String[] {
            "client_individual_id",
            individual,
            "client_business_id",
            "",
            "client_sole_prop_id",
            "cust-3001",
            "relationship_type",
            "sole_proprietor",
            column,
            text
        };
    }

    @ParameterizedTest
    @CsvSource({
        "relationship_type, owner, core.value-not-allowed",
        "relationship_type, '', core.value-missing",
        "status, open, core.value-not-allowed",
        "status, '', core.value-missing"
    })
    void the_party_of_an_unreadable_row_gets_no_further_finding(String column, String text, String rule) {
        assertThat(found(Example.ofRow(column, text))).containsExactly(rule + " " + column);
        assertThat(found(Example.ofRow(soleProprietor("cust-1001", column, text))))
                .containsExactly(rule + " " + column);
    }

    @Test
    void a_party_that_is_wrong_in_any_case_gets_a_finding_despite_an_unreadable_row() {
        assertThat(found(Example.ofRow("relationship_type", "beneficial_owner", "status", "open")))
                .containsExactly(
                        "core.value-not-allowed status", "lead.relationship.control-person-missing client_business_id");
        assertThat(found(Example.ofRow(soleProprietor("cust-1001", "status", "active"))
                        .row(soleProprietor("cust-1002", "status", "open"))
                        .row(soleProprietor("cust-1003", "status", "active"))))
                .containsExactly(
                        "core.value-not-allowed status", "lead.relationship.sole-proprietor-count client_sole_prop_id");
    }

    @Test
    void a_relationship_of_an_unreadable_type_is_not_reported_as_dropped() {
        Example example = Example.ofRow("relationship_type", "owner")
                .given(RelationshipHistory.of(Map.of(
                        "cust-2001", List.of(new KnownRelationship("cust-1001", RelationshipType.CONTROL_PERSON)))));
        assertThat(found(example)).containsExactly("core.value-not-allowed relationship_type");
    }

    @Test
    void an_active_sole_proprietor_counts_and_a_deleted_one_does_not() {
        assertThat(found(Example.ofRow(soleProprietor("cust-1001", "status", "deleted"))
                        .row(soleProprietor("cust-1002", "status", "active"))))
                .isEmpty();
    }

    @Test
    void without_the_batchs_customer_file_the_check_of_new_parties_is_skipped() {
        assertThat(LeadFiles.check(Lead.CUSTOMER_RELATIONSHIPS, Example.ofRow()).skipped())
                .filteredOn(skipped -> skipped.reason().contains("new customers were not checked"))
                .extracting(ValidationReport.Skipped::rule)
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
    }
}
