package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.check;
import static org.partnerfiles.loanpro.CustomerFile.findings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

class ExistingCustomersTest {

    /** Customer 17 has the import id A-1, customer 19 one that is also the id of customer 18. */
    private static final ExistingCustomers STORE =
            ExistingCustomers.of(List.of("17", "18", "19"), Map.of("A-1", Set.of("17"), "18", Set.of("19")));

    private static final ExistingUsernames NAMES = ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1")));

    @Test
    void a_store_in_memory_knows_the_customers_that_a_key_names_and_no_other_keys() {
        assertThat(STORE.find(Set.of("17", "A-1", "18", "20")))
                .isEqualTo(Map.of("17", Set.of("17"), "A-1", Set.of("17"), "18", Set.of("18", "19")));
        assertThat(ExistingCustomers.of(List.of("17"), List.of("A-1", "A-1")).find(Set.of("17", "A-1", "A-2")))
                .isEqualTo(Map.of("17", Set.of("17"), "A-1", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "A-1", "18"})
    void an_update_names_its_customer_by_id_or_import_id(String customerId) {
        assertThat(findings(Example.ofRow("action", "update", "customerId", customerId)
                        .given(STORE)))
                .doesNotContain("loanpro.unknown-customer customerId");
    }

    @Test
    void an_update_of_an_unknown_customer_is_rejected() {
        assertThat(CustomerFile.errors(
                        Example.ofRow("action", "remove", "customerId", "20").given(STORE)))
                .containsExactly("loanpro.unknown-customer customerId");
    }

    @Test
    void a_customer_added_before_can_be_updated_and_one_added_after_cannot() {
        Example example = Example.ofRow("action", "update", "customerId", "A-9")
                .row("importId", "A-9")
                .row("action", "update", "customerId", "A-9")
                .given(STORE);

        assertThat(check(example).findings().stream()
                        .filter(finding -> finding.rule().equals("loanpro.unknown-customer"))
                        .map(finding -> finding.location().line()))
                .containsExactly(2L);
    }

    @Test
    void a_rejected_row_adds_nobody_and_its_line_is_named() {
        Example example = Example.ofRow("importId", "A-9", "priPhone", "12")
                .row("action", "update", "customerId", "A-9")
                .row("importId", "A-9")
                .row("action", "update", "customerId", "A-9")
                .given(STORE);

        assertThat(check(example).findings().stream()
                        .filter(finding -> finding.location().line() > 2)
                        .filter(finding -> finding.rule().equals("loanpro.unknown-customer")
                                || finding.rule().equals("core.key-of-rejected-row"))
                        .map(finding -> finding.location().line() + " " + CustomerFile.ruleAndColumn(finding)))
                .containsExactly(
                        "3 core.key-of-rejected-row customerId",
                        "3 loanpro.unknown-customer customerId",
                        "4 core.key-of-rejected-row importId");
    }

    @Test
    void the_line_of_the_rejected_row_is_named_also_where_rules_on_duplicates_are_off() {
        Example example = Example.ofRow("importId", "A-9", "priPhone", "12")
                .row("action", "update", "customerId", "A-9")
                .row("action", "update", "customerId", "A-8")
                .given(STORE)
                .under(Profile.standard().off("loanpro.duplicate-import-id").off("loanpro.duplicate-customer"));
        assertThat(check(example).findings().stream()
                        .filter(finding -> finding.location().line() > 2)
                        .map(finding -> finding.location().line() + " " + CustomerFile.ruleAndColumn(finding)))
                .contains("3 core.key-of-rejected-row customerId", "3 loanpro.unknown-customer customerId")
                .doesNotContain("4 core.key-of-rejected-row customerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "18"})
    void an_import_id_in_use_is_reported_on_add(String importId) {
        assertThat(findings(Example.ofRow("importId", importId).given(STORE)))
                .contains("loanpro.import-id-in-use importId");
    }

    @ParameterizedTest
    @CsvSource({"17, A-1, 0", "A-1, A-1, 0", "17, A-2, 0", "18, A-1, 1", "17, 18, 1", "18, 18, 0", "20, A-1, 1"})
    void an_import_id_of_another_customer_is_reported_on_update(String customerId, String importId, int findings) {
        assertThat(
                        findings(Example.ofRow("action", "update", "customerId", customerId, "importId", importId)
                                        .given(STORE))
                                .stream()
                                .filter("loanpro.import-id-in-use importId"::equals))
                .hasSize(findings);
    }

    /** Also where no other rule asks for the customer that is named. */
    @Test
    void a_further_import_id_of_the_customer_that_an_update_names_by_its_import_id_is_its_own() {
        ExistingCustomers store =
                ExistingCustomers.of(List.of("17", "18"), Map.of("A-1", Set.of("17"), "B-1", Set.of("17")));
        Example own = Example.ofRow("action", "update", "customerId", "A-1", "importId", "B-1")
                .given(store);
        Example anothers = Example.ofRow("action", "update", "customerId", "18", "importId", "B-1")
                .given(store);
        Profile alone = Profile.standard().off("loanpro.unknown-customer");
        for (Profile profile : List.of(Profile.standard(), alone)) {
            assertThat(findings(own.under(profile))).doesNotContain("loanpro.import-id-in-use importId");
            assertThat(findings(anothers.under(profile))).contains("loanpro.import-id-in-use importId");
        }
    }

    @Test
    void an_update_is_told_if_it_is_not_known_who_has_its_import_id() {
        Example update = Example.ofRow("action", "update", "customerId", "17", "importId", "A-0");

        assertThat(CustomerFile.message(
                        "loanpro.import-id-in-use", update.given(ExistingCustomers.of(List.of("17"), List.of("A-0")))))
                .startsWith("is the import id of a customer; if that is another one");
    }

    @Test
    void a_removal_sets_no_import_id() {
        assertThat(findings(Example.ofRow("action", "remove", "customerId", "18", "importId", "A-1")
                        .given(STORE)))
                .doesNotContain("loanpro.import-id-in-use importId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "A-2"})
    void the_id_of_a_customer_is_no_import_id_in_use(String importId) {
        assertThat(findings(Example.ofRow("importId", importId).given(STORE)))
                .doesNotContain("loanpro.import-id-in-use importId");
    }

    @Test
    void a_user_name_in_use_is_accepted_only_from_its_customer() {
        assertThat(CustomerFile.errors(Example.ofRow("username", "dhicks").given(NAMES)))
                .containsExactly("loanpro.username-in-use username");
        assertThat(CustomerFile.errors(Example.ofRow("action", "update", "customerId", "18", "username", "dhicks")
                        .given(NAMES)))
                .containsExactly("loanpro.username-in-use username");
        assertThat(CustomerFile.errors(Example.ofRow("action", "update", "customerId", "A-1", "username", "dhicks")
                        .given(NAMES)))
                .isEmpty();
        assertThat(CustomerFile.errors(
                        Example.ofRow("username", "dhicks").given(ExistingUsernames.of(List.of("dhicks", "dhicks")))))
                .containsExactly("loanpro.username-in-use username");
    }

    @Test
    void rules_without_their_look_up_are_skipped_with_a_count_of_records() {
        ValidationReport report = check(Example.ofRow("importId", "A-1", "username", "dhicks")
                .row("importId", "A-2")
                .row("action", "update", "customerId", "17"));

        assertThat(report.skipped().stream().map(skipped -> skipped.rule() + " " + skipped.records()))
                .containsExactlyInAnyOrder(
                        "loanpro.import-id-in-use 2", "loanpro.unknown-customer 1", "loanpro.username-in-use 1");
    }
}
