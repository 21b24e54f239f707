package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

/** Findings about the entries of an account's lists. */
class EntityListsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "[\"i1\",\"i2\"] >",
                "[\"i1\",\"i1\"] > entry 2 of 2 should not repeat entry 1",
                "[\"i1\",\"i2\",\"i1\",\"i1\"] > entry 3 of 4 should not repeat entry 1",
                "null > should be an id; leave the cell empty if there is none, not null, N/A or -",
                "NULL > should be an id; leave the cell empty if there is none, not null, N/A or -",
                "N/A > should be an id; leave the cell empty if there is none, not null, N/A or -",
                "- > should be an id; leave the cell empty if there is none, not null, N/A or -",
                "[\"i1\",\"-\"] > entry 2 of 2 should be an id; leave the cell empty if there is none, not null, N/A or -",
                "i1;i2 > should be one id; found a semicolon, which does not separate entries",
                "nullable >"
            })
    void entries_that_repeat_others_or_mean_none_are_advice(String list, String message) {
        ValidationReport report = LeadFiles.check(Lead.ACCOUNTS, Example.ofRow("account_holders", list));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.findings().stream()
                        .filter(finding -> finding.rule().equals("lead.account.repeated-entity"))
                        .map(Finding::message)
                        .limit(1))
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void the_message_on_an_entity_says_which_entry_of_the_list_it_is() {
        CustomerDirectory directory = CustomerDirectory.of(
                Map.of("i1", KnownCustomer.of(CustomerType.INDIVIDUAL), "b1", KnownCustomer.of(CustomerType.BUSINESS)));

        ValidationReport report = LeadFiles.check(
                Lead.ACCOUNTS,
                Example.ofRow("account_holders", "[\"i1\",\"b1\"]").given(directory));

        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("entry 2 of 2 must be the id of an individual; found the id of a business");
    }
}
