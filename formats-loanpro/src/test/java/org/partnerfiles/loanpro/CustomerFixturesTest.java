package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RuleDescription;

class CustomerFixturesTest {

    private static List<LoanProCustomer> generated() {
        return Fixtures.of(LoanPro.CUSTOMERS).seed(5).records(1_000);
    }

    private static long percent(Predicate<LoanProCustomer> which) {
        return generated().stream().filter(which).count() / 10;
    }

    @Test
    void nothing_is_found_on_generated_customers() {
        assertThat(LoanPro.CUSTOMERS.validator().validateAll(generated()).findings())
                .isEmpty();
    }

    @Test
    void some_generated_customers_live_in_canada_and_have_no_social_security_number() {
        assertThat(percent(customer -> customer.primaryAddress().country() == Country.CAN))
                .isBetween(5L, 30L);
        assertThat(generated())
                .allMatch(customer -> (customer.primaryAddress().country() == Country.CAN)
                        == (customer.identification().ssn() == null));
    }

    @Test
    void some_generated_customers_have_further_phones_and_most_have_an_employer() {
        assertThat(percent(customer -> customer.phones().secondary().number() != null))
                .isBetween(20L, 40L);
        assertThat(percent(customer -> !customer.phones().additionalNumbers().isEmpty()))
                .isBetween(10L, 30L);
        assertThat(percent(customer -> customer.name().middle() != null)).isBetween(30L, 49L);
        assertThat(percent(customer -> customer.employer().name() != null)).isBetween(51L, 70L);
    }

    @Test
    void scores_and_incomes_of_generated_customers_are_realistic() {
        assertThat(generated().stream()
                        .map(LoanProCustomer::creditScores)
                        .flatMap(scores -> Stream.of(scores.experian(), scores.equifax(), scores.transunion())))
                .allSatisfy(score -> assertThat(score).isBetween(500, 849));
        assertThat(generated().stream().map(LoanProCustomer::employer).filter(employer -> employer.name() != null))
                .allSatisfy(employer ->
                        assertThat(employer.income()).isBetween(new BigDecimal("2000.00"), new BigDecimal("5999.99")));
    }

    static Stream<RuleDescription> rules() {
        return LoanPro.CUSTOMERS.catalogue().all().stream()
                .filter(rule -> rule.id().startsWith("loanpro."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_rejects_only_its_bad_example_without_other_errors(RuleDescription rule) {
        ValidationReport broken = CustomerFile.check(rule.breaking());
        assertThat(broken.count(rule.id())).isPositive();
        assertThat(broken.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::rule))
                .allMatch(rule.id()::equals);
        ValidationReport kept = CustomerFile.check(rule.keeping());
        assertThat(kept.count(rule.id())).isZero();
        assertThat(kept.hasErrors()).isFalse();
    }
}
