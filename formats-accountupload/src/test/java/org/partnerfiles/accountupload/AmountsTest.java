package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.rule.Example;

/** Sums of amounts. In the sample the balance is 125000: 100000 and 20000 and 5000, or 130000 less 5000 paid since. */
class AmountsTest {

    private static final String BREAKDOWN = "accountupload.balance-breakdown-mismatch";
    private static final String ITEMIZATION = "accountupload.itemization-mismatch";
    private static final String MOST = "9223372036854775807";

    private static long count(String rule, Example example) {
        return AccountFile.check(example).count(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "125000, 100000, 20000, 5000, false",
        "125000, 100000, 20000, 4999, true",
        "125000, 100000, 20001, 5000, true",
        "125000, 100001, 20000, 5000, true",
        // a blank part counts as zero
        "125000, 125000, '', '', false",
        "125000, '', 125000, '', false",
        "125000, '', '', 125000, false",
        "125000, 125000, '', 1, true",
        // nothing to add up, or nothing to add up to
        "125000, '', '', '', false",
        "'', 100000, 20000, 5000, false",
        // a sum too large for a cell
        "125000, 9223372036854775807, 9223372036854775807, 125002, true"
    })
    void the_parts_of_a_balance_add_up_to_it(
            String balance, String principal, String interest, String fees, boolean wrong) {
        Example example = Example.ofRow(
                "Balance", balance, "BalancePrincipal", principal, "BalanceInterest", interest, "BalanceFees", fees);

        assertThat(count(BREAKDOWN, example)).isEqualTo(wrong ? 1 : 0);
        assertThat(count(BREAKDOWN, example.with(AccountUpload.INTENT, Intent.UPDATE)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BalancePrincipal", "BalanceInterest", "BalanceFees"})
    void a_part_that_cannot_be_read_does_not_make_the_sum_wrong(String part) {
        assertThat(count(BREAKDOWN, Example.ofRow(part, "1.00"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "125000, 130000, 0, 0, 5000, false",
        "125000, 130000, 1, 0, 5000, true",
        "125000, 130000, 0, 1, 5000, true",
        "125000, 130000, 0, 0, 5001, true",
        "125000, 129999, 0, 0, 5000, true",
        "125000, 130000, 7, 8, 5015, false",
        "125000, 125000, '', '', '', false",
        "'', 130000, 0, 0, 0, false",
        "125000, '', 0, 0, 0, false"
    })
    void the_balance_is_that_of_the_itemization_with_the_amounts_since(
            String balance, String itemized, String fees, String interest, String paid, boolean wrong) {
        Example example = Example.ofRow(
                "Balance",
                balance,
                "ItemizationDateBalance",
                itemized,
                "FeesSinceItemization",
                fees,
                "InterestSinceItemization",
                interest,
                "PaymentsAndCreditsSinceItemization",
                paid);

        assertThat(count(ITEMIZATION, example)).isEqualTo(wrong ? 1 : 0);
        assertThat(count(ITEMIZATION, example.with(AccountUpload.INTENT, Intent.UPDATE)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FeesSinceItemization", "InterestSinceItemization", "PaymentsAndCreditsSinceItemization"})
    void an_unreadable_amount_since_the_itemization_does_not_make_the_sum_wrong(String header) {
        assertThat(count(ITEMIZATION, Example.ofRow(header, "1.00"))).isZero();
    }

    @Test
    void the_largest_amounts_are_added_up() {
        assertThat(count(
                        BREAKDOWN,
                        Example.ofRow(
                                "Balance", MOST, "BalancePrincipal", MOST, "BalanceInterest", "0", "BalanceFees", "0")))
                .isZero();
    }
}
