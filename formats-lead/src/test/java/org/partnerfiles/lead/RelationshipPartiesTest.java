package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

/** What is said of a party where a row of it cannot be judged. */
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
    void a_row_that_could_not_be_read_also_had_its_party_accused(String column, String text, String rule) {
        assertThat(found(Example.ofRow(column, text))).containsExactly(rule + " " + column);
        assertThat(found(Example.ofRow(soleProprietor("cust-1001", column, text))))
                .containsExactly(rule + " " + column);
    }

    @Test
    void a_party_that_is_wrong_whatever_its_unreadable_row_says_is_still_accused() {
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
    void a_relationship_of_a_type_that_could_not_be_read_was_also_said_to_be_dropped() {
        Example example = Example.ofRow("relationship_type", "owner")
                .given(RelationshipHistory.of(Map.of(
                        "cust-2001", List.of(new KnownRelationship("cust-1001", RelationshipType.CONTROL_PERSON)))));
        assertThat(found(example)).containsExactly("core.value-not-allowed relationship_type");
    }

    @Test
    void beside_a_deleted_sole_proprietor_an_active_one_is_the_one() {
        assertThat(found(Example.ofRow(soleProprietor("cust-1001", "status", "deleted"))
                        .row(soleProprietor("cust-1002", "status", "active"))))
                .isEmpty();
    }

    @Test
    void without_the_batchs_customers_the_new_ones_are_not_looked_at_and_the_report_says_so() {
        assertThat(LeadFiles.check(Lead.CUSTOMER_RELATIONSHIPS, Example.ofRow()).skipped())
                .filteredOn(skipped -> skipped.reason().contains("the customers of the batch are not known"))
                .extracting(ValidationReport.Skipped::rule)
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
    }
}
