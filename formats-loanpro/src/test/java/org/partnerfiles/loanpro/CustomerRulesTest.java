package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.Column;
import org.partnerfiles.validation.RuleDescription;
import org.partnerfiles.validation.RuleLevel;
import org.partnerfiles.validation.ValidationReport;

class CustomerRulesTest {

    static Stream<Named<RuleDescription>> rules() {
        return vendorRules().stream().map(rule -> Named.of(rule.id(), rule));
    }

    private static List<RuleDescription> vendorRules() {
        return LoanPro.CUSTOMERS.catalogue().all().stream()
                .filter(rule -> rule.id().startsWith("loanpro."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_breaking_example_breaks_its_rule_with_its_effect_and_causes_no_other_error(RuleDescription rule) {
        ValidationReport report = CustomerFile.check(rule.breaking());

        List<Finding> own = report.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        assertThat(own).isNotEmpty();
        assertThat(own.get(0).message()).isNotBlank();
        assertThat(own.stream().map(Finding::effect))
                .allMatch(effect -> effect == rule.effect()
                        || (rule.id().equals("loanpro.default-applied") && effect == Effect.ADVICE));
        assertThat(report.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::rule))
                .allMatch(rule.id()::equals);
        assertThat(report.countsByRule()).doesNotContainKey("core.rule-failed");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_keeping_example_keeps_its_rule_and_causes_no_error(RuleDescription rule) {
        ValidationReport report = CustomerFile.check(rule.keeping());

        assertThat(report.countsByRule()).doesNotContainKeys(rule.id(), "core.rule-failed");
        assertThat(report.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_breaking_example_is_found_in_a_column_that_its_rule_names(RuleDescription rule) {
        List<String> columns = CustomerFile.check(rule.breaking()).findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(finding -> finding.location().column())
                .filter(column -> column != null)
                .toList();

        if (!List.of("loanpro.header-has-spaces", "loanpro.line-break-in-field").contains(rule.id())) {
            assertThat(rule.columns()).containsAll(columns);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_says_what_it_states_and_where_it_comes_from(RuleDescription rule) {
        assertThat(rule.statement()).endsWith(".");
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.level() == RuleLevel.BATCH).isEqualTo(!rule.needs().isEmpty());
        Set<String> headers = new HashSet<>();
        LoanPro.CUSTOMERS.table().columns().stream().map(Column::header).forEach(headers::add);
        assertThat(headers).containsAll(rule.columns());
    }

    @Test
    void every_rule_of_the_format_is_there_with_its_level_and_effect() {
        assertThat(vendorRules().stream()
                        .map(rule -> rule.id() + ", " + rule.level() + ", "
                                + rule.effect().text()))
                .containsExactlyInAnyOrder(
                        "loanpro.header-has-spaces, FILE, file rejected",
                        "loanpro.header-alias, FILE, advice",
                        "loanpro.line-break-in-field, RECORD, record rejected",
                        "loanpro.non-ascii, FILE, advice",
                        "loanpro.customer-id-ignored, RECORD, value ignored",
                        "loanpro.customer-id-required, RECORD, record rejected",
                        "loanpro.import-id-recommended, RECORD, advice",
                        "loanpro.duplicate-import-id, FILE, advice",
                        "loanpro.import-id-in-use, BATCH, advice",
                        "loanpro.duplicate-customer, FILE, advice",
                        "loanpro.unknown-customer, BATCH, record rejected",
                        "loanpro.status-not-an-id, RECORD, advice",
                        "loanpro.company-details-required, RECORD, record rejected",
                        "loanpro.credit-limit-required, RECORD, record rejected",
                        "loanpro.phone-type-required, RECORD, record rejected",
                        "loanpro.additional-phone-types, RECORD, record rejected",
                        "loanpro.password-policy, RECORD, record rejected",
                        "loanpro.duplicate-username, FILE, record rejected",
                        "loanpro.username-in-use, BATCH, record rejected",
                        "loanpro.country-alias, RECORD, advice",
                        "loanpro.state-country-mismatch, RECORD, record rejected",
                        "loanpro.zipcode-form, RECORD, advice",
                        "loanpro.income-frequency-required, RECORD, record rejected",
                        "loanpro.income-frequency-blank, FILE, information",
                        "loanpro.date-style, FILE, advice",
                        "loanpro.id-number-form, RECORD, record rejected",
                        "loanpro.implausible-id-number, RECORD, advice",
                        "loanpro.default-applied, FILE, information");
    }
}
