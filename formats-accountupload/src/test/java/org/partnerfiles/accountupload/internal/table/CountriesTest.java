package org.partnerfiles.accountupload.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "United States, UNITED_STATES",
        "PR, UNITED_STATES",
        "GUM, UNITED_STATES",
        "the United States, UNITED_STATES",
        "United Kingdom of Great Britain and Northern Ireland, WITHOUT_STATES",
        "UK of Great Britain & Northern Ireland, WITHOUT_STATES",
        "the U.K., WITHOUT_STATES",
        "NZL, WITHOUT_STATES",
        "Norway, OTHER",
        "the Maldives, OTHER",
        "of Great Britain and Northern Ireland, UNKNOWN",
        "the Atlantis, UNKNOWN",
        "the, UNKNOWN",
        "ger, UNKNOWN",
        "' ', BLANK",
        ", BLANK"
    })
    void a_spelling_means_a_country(String spelling, Countries country) {
        assertThat(Countries.of(spelling)).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"Germny, Germany", "Swizerland, Switzerland", "DEX,", "Atlantis,"})
    void the_nearest_name_is_no_code(String spelling, String nearest) {
        assertThat(Countries.nearest(spelling)).isEqualTo(nearest);
    }

    @Test
    void a_text_of_more_than_100_characters_names_no_country() {
        assertThat(Countries.of("Germany" + ".".repeat(94))).isEqualTo(Countries.UNKNOWN);
        assertThat(Countries.of("Germany" + ".".repeat(93))).isEqualTo(Countries.OTHER);
        assertThat(Countries.nearest("Germny" + "y".repeat(95))).isNull();
    }
}
