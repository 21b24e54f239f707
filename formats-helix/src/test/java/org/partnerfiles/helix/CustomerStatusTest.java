package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerStatusTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Manual Review,true",
                "ManualReview,true",
                "manual  review,true",
                " MANUAL REVIEW ,true",
                "Manual,false",
                "Manual Reviews,false",
                "'',false",
            })
    void statuses_are_compared_apart_from_case_and_blanks(String text, boolean same) {
        assertThat(CustomerStatus.of(text).is(CustomerStatus.MANUAL_REVIEW)).isEqualTo(same);
        assertThat(CustomerStatus.MANUAL_REVIEW.is(CustomerStatus.of(text))).isEqualTo(same);
        assertThat(CustomerStatus.of(text).text()).isEqualTo(text);
    }

    @Test
    void seven_statuses_are_known_and_other_texts_are_kept() {
        assertThat(CustomerStatus.named()).hasSize(7).allMatch(CustomerStatus::isNamed);
        assertThat(CustomerStatus.of("Verified")).isSameAs(CustomerStatus.VERIFIED);
        assertThat(CustomerStatus.of("Escalated").isNamed()).isFalse();
        assertThat(CustomerStatus.of("Escalated")).hasToString("Escalated");
    }
}
