package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelixFileNameTest {

    private static final HelixFileName NAMES = HelixFileName.CUSTOMER_REGISTRATION;

    @Test
    void a_name_begins_with_the_minute() {
        assertThat(NAMES.at(LocalDateTime.of(2014, 10, 21, 1, 48, 59)))
                .isEqualTo("201410210148_CUSTOMERREGISTRATION.TXT");
        assertThat(NAMES.at(LocalDateTime.of(2014, 10, 21, 13, 48))).isEqualTo("201410211348_CUSTOMERREGISTRATION.TXT");
        assertThat(NAMES.directory()).isEqualTo("/CustomerRegistration");
        assertThat(NAMES.pattern()).isEqualTo("yyyyMMddHHmm_CUSTOMERREGISTRATION.TXT");
        assertThat(NAMES).hasToString(NAMES.pattern());
    }

    @Test
    void a_format_names_its_files_and_knows_their_names() {
        LocalDateTime minute = LocalDateTime.of(2014, 10, 21, 1, 48);
        assertThat(Helix.CUSTOMERS.nameAt(minute)).isEqualTo("201410210148_CUSTOMER.TXT");
        assertThat(Helix.CUSTOMERS.isNamed("201410210148_CUSTOMER.TXT")).isTrue();
        assertThat(Helix.CUSTOMERS.isNamed("201410210148_CUSTOMERREGISTRATION.TXT"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 000101010000_CUSTOMERREGISTRATION.TXT",
        "9999, 999901010000_CUSTOMERREGISTRATION.TXT",
        "0,",
        "-1,",
        "10000,"
    })
    void the_year_of_a_name_is_from_1_to_9999(int year, String name) {
        LocalDateTime minute = LocalDateTime.of(year, 1, 1, 0, 0);
        if (name == null) {
            assertThatThrownBy(() -> NAMES.at(minute)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(NAMES.at(minute)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "201410210148_CUSTOMERREGISTRATION.TXT, true",
        "201410212359_CUSTOMERREGISTRATION.TXT, true",
        "201410210000_CUSTOMERREGISTRATION.TXT, true",
        "000101010000_CUSTOMERREGISTRATION.TXT, true",
        "999912312359_CUSTOMERREGISTRATION.TXT, true",
        "000010210148_CUSTOMERREGISTRATION.TXT, false",
        "201410212400_CUSTOMERREGISTRATION.TXT, false",
        "201410210160_CUSTOMERREGISTRATION.TXT, false",
        "201402300148_CUSTOMERREGISTRATION.TXT, false",
        "20141021014_CUSTOMERREGISTRATION.TXT, false",
        "201410210148_CUSTOMERREGISTRATION.txt, false",
        "201410210148_CustomerRegistration.TXT, false",
        "201410210148_CUSTOMER.TXT, false",
        "2014102101x8_CUSTOMERREGISTRATION.TXT, false",
        "x201410210148_CUSTOMERREGISTRATION.TXT, false",
    })
    void a_name_matches_the_pattern_in_its_case_with_hours_up_to_23(String name, boolean matches) {
        assertThat(NAMES.matches(name)).isEqualTo(matches);
    }
}
