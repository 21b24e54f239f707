package org.partnerfiles.loanpro.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.rule.RuleDescription;

class CustomerRulesTest {

    private static List<RuleDescription> vendorRules() {
        return LoanPro.CUSTOMERS.catalogue().all().stream()
                .filter(rule -> rule.id().startsWith("loanpro."))
                .toList();
    }

    @Test
    void the_format_has_every_rule_with_its_level_and_effect() {
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
                        "loanpro.number-from-spreadsheet, RECORD, advice",
                        "loanpro.id-number-form, RECORD, record rejected",
                        "loanpro.implausible-id-number, RECORD, advice",
                        "loanpro.default-applied, FILE, information");
    }
}
