package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds that the vendor does not state. */
class InferredRulesTest {

    @ParameterizedTest
    @CsvSource({
        "credit_score, 300, ok",
        "credit_score, 850, ok",
        "credit_score, 299, advice",
        "credit_score, 851, advice",
        "credit_limit, 0, ok",
        "credit_limit, -0.01, advice",
        "max_credit_limit, 500, ok",
        "max_credit_limit, -0.01, advice",
        "available_credit, 0, ok",
        "available_credit, -0.01, advice"
    })
    void a_number_outside_the_inferred_bounds_is_advice(String column, String text, String outcome) {
        String[] cells = {"credit_limit", "", "max_credit_limit", "", column, text};

        assertThat(LeadFiles.findings(Lead.ACCOUNTS, cells))
                .containsExactlyElementsOf(
                        outcome.equals("ok") ? List.of() : List.of("core.value-out-of-range " + column));
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, cells)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USD, ''",
        "ZAR, ''",
        "XQZ, core.value-not-allowed",
        "AAA, core.value-not-allowed",
        "ZAZ, core.value-not-allowed",
        "AZA, core.value-not-allowed",
        "usd, core.value-malformed",
        "US, core.value-malformed",
        "USDX, core.value-malformed",
        "U$D, core.value-malformed",
        "[AB, core.value-malformed",
        "@AB, core.value-malformed"
    })
    void a_currency_must_be_three_capitals_and_should_be_in_iso_4217(String currency, String rule) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "currency", currency))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule + " currency"));
    }
}
