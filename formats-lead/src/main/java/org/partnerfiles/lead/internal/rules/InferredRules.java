package org.partnerfiles.lead.internal.rules;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/**
 * Plausible bounds that the vendor does not state. They are reported under the ids of the general rules, as advice; a profile that
 * enforces the general rule, {@code core.value-out-of-range} or {@code core.value-not-allowed}, makes them errors.
 */
public final class InferredRules {

    /** The scores of the three bureaus are from here to {@link #HIGHEST_SCORE}. */
    private static final int LOWEST_SCORE = 300;

    private static final int HIGHEST_SCORE = 850;

    private static final Set<String> ISO_4217 = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private InferredRules() {}

    public static final List<Rule<LeadCustomer>> OF_CUSTOMERS = List.of(RecordRule.of(
            range("A number or a date is in its range. That revenue is not negative is inferred, and advice.")
                    .brokenBy(Example.ofRow("business_gross_annual_revenue", "-1"))
                    .keptBy(Example.ofRow("business_gross_annual_revenue", "0")),
            (customer, context, findings) ->
                    notNegative(customer.businessGrossAnnualRevenue(), "business_gross_annual_revenue", findings)));

    public static final List<Rule<LeadAccount>> OF_ACCOUNTS = List.of(
            RecordRule.of(
                    range("A number or a date is in its range. That money is not negative, and that a score is between "
                                    + LOWEST_SCORE + " and " + HIGHEST_SCORE + ", is inferred, and advice.")
                            .brokenBy(Example.ofRow("credit_score", "299"))
                            .keptBy(Example.ofRow("credit_score", "300")),
                    InferredRules::ranges),
            RecordRule.of(
                    LeadRules.enforced(
                                    CoreRules.VALUE_NOT_ALLOWED,
                                    "A cell of constants contains one of them, in exact case. A currency that is not in ISO"
                                            + " 4217 is advice.")
                            .source("every format")
                            .brokenBy(Example.ofRow("currency", "XQZ"))
                            .keptBy(Example.ofRow("currency", "CAD")),
                    InferredRules::currency));

    private static RuleDescription range(String statement) {
        return LeadRules.enforced(CoreRules.VALUE_OUT_OF_RANGE, statement).source("every format; inferred");
    }

    private static void notNegative(@Nullable BigDecimal value, String column, Findings findings) {
        if (value != null && value.signum() < 0) {
            findings.at(column, "should not be negative", Effect.ADVICE);
        }
    }

    private static void ranges(LeadAccount account, RuleContext context, Findings findings) {
        notNegative(account.creditLimit(), "credit_limit", findings);
        notNegative(account.maxCreditLimit(), "max_credit_limit", findings);
        notNegative(account.availableCredit(), "available_credit", findings);
        Integer score = account.creditScore().score();
        if (score != null && (score < LOWEST_SCORE || score > HIGHEST_SCORE)) {
            findings.at(
                    "credit_score", "should be a score from " + LOWEST_SCORE + " to " + HIGHEST_SCORE, Effect.ADVICE);
        }
    }

    private static void currency(LeadAccount account, RuleContext context, Findings findings) {
        String currency = account.currency();
        if (currency != null && isCode(currency) && !ISO_4217.contains(currency)) {
            findings.at("currency", "should be a code of ISO 4217", Effect.ADVICE);
        }
    }

    /** Text without the form of a code is reported by the record's constraint. */
    private static boolean isCode(String text) {
        return text.length() == 3 && isUpper(text.charAt(0)) && isUpper(text.charAt(1)) && isUpper(text.charAt(2));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
