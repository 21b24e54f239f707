package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.errors;
import static org.partnerfiles.loanpro.CustomerFile.findings;
import static org.partnerfiles.loanpro.CustomerFile.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.rule.Example;

/** States, countries and ZIP codes. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "NY, usa", "DC, usa", "PR, usa", "GU, usa", "VI, usa", "AS, usa", "MP, usa", "FM, usa", "MH, usa", "PW, usa",
        "AA, usa", "AE, usa", "AP, usa", "CA, usa", "ON, can", "QC, can", "NL, can", "NT, can", "NU, can", "YT, can"
    })
    void a_state_belongs_to_its_country(String state, String country) {
        String other = country.equals("usa") ? "can" : "usa";

        assertThat(errors("mailState", state, "mailCountry", country)).isEmpty();
        assertThat(errors("mailState", state, "mailCountry", other))
                .containsExactly("loanpro.state-country-mismatch mailState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ny", "Ny", "ZZ", "UK"})
    void two_letters_that_are_no_code_belong_to_no_country(String state) {
        assertThat(errors("priState", state)).containsExactly("loanpro.state-country-mismatch priState");
        assertThat(errors("employerState", state)).containsExactly("loanpro.state-country-mismatch employerState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"New York", "N", "NYC", "N.Y.", "12", "N "})
    void a_state_is_two_letters(String state) {
        assertThat(errors("priState", state)).containsExactly("core.value-malformed priState");
    }

    @ParameterizedTest
    @CsvSource({
        "ny, usa, must be in capitals",
        "on, can, must be in capitals",
        "XX, usa, 'must be the code of a state or province of usa, the country in the row'",
        "on, usa, 'must be the code of a state or province of usa, the country in the row'",
        "NY, can, 'must be the code of a state or province of can, the country in the row'",
        "XX, '', must be the code of a state or province of usa or can"
    })
    void the_message_about_a_state_names_its_country_or_asks_for_capitals(
            String state, String country, String message) {
        assertThat(message(
                        "loanpro.state-country-mismatch",
                        Example.ofRow(
                                "action", "update", "customerId", "17", "priState", state, "priCountry", country)))
                .isEqualTo(message);
    }

    @Test
    void all_three_addresses_are_checked() {
        assertThat(errors("priState", "QC", "mailState", "QC", "employerState", "QC", "employerCountry", "usa"))
                .containsExactly(
                        "loanpro.state-country-mismatch priState",
                        "loanpro.state-country-mismatch mailState",
                        "loanpro.state-country-mismatch employerState");
    }

    @ParameterizedTest
    @CsvSource({
        "12345, usa, NY, true",
        "12345-6789, usa, NY, true",
        "123456789, usa, NY, false",
        "1234, usa, NY, false",
        "12345-, usa, NY, false",
        "12345-678, usa, NY, false",
        "1234a, usa, NY, false",
        "K1A 0B1, usa, NY, false",
        "K1A 0B1, can, ON, true",
        "K1A0B1, can, ON, true",
        "A1A 1A1, can, NL, true",
        "A1A1A1, can, NL, true",
        "Y9Z 9Z9, can, YT, true",
        "Y9Z9Z9, can, YT, true",
        "K1A-0B1, can, ON, false",
        "K1A  0B1, can, ON, false",
        "KA0B1, can, ON, false",
        "K1A 0B11, can, ON, false",
        "k1a 0b1, can, ON, false",
        "K1A 0B, can, ON, false",
        "11A 0B1, can, ON, false",
        "D1A 0B1, can, ON, false",
        "W1A 0B1, can, ON, false",
        "K1O 0B1, can, ON, false",
        "KAA 0B1, can, ON, false",
        "K11 0B1, can, ON, false",
        "K1A BB1, can, ON, false",
        "K1A 001, can, ON, false",
        "K1A 0O1, can, ON, false",
        "K1A 0BB, can, ON, false",
        "KAA0B1, can, ON, false",
        "K110B1, can, ON, false",
        "K1ABB1, can, ON, false",
        "K1A001, can, ON, false",
        "K1A0BB, can, ON, false",
        "12345, can, ON, false",
        "12345, '', NY, true",
        "12345-6789, '', NY, true",
        "K1A 0B1, '', ON, true",
        "1234, '', NY, false",
        "K1A 0B, '', ON, false",
        "1234a-6789, usa, NY, false",
        "12345 6789, usa, NY, false",
        "12345-678a, usa, NY, false"
    })
    void a_zipcode_has_its_countrys_form_or_there_is_advice(String zip, String country, String state, boolean good) {
        Example example = Example.ofRow(
                "action", "update", "customerId", "17", "priZipcode", zip, "priCountry", country, "priState", state);

        assertThat(errors(example)).isEmpty();
        assertThat(findings(example).contains("loanpro.zipcode-form priZipcode"))
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "usa, NY, should be a ZIP code as 12345 or 12345-6789",
        "can, ON, should be a postal code as K1A 0B1 or K1A0B1",
        "'', NY, 'should be a ZIP code as 12345 or 12345-6789, or a postal code as K1A 0B1 or K1A0B1'"
    })
    void the_advice_about_a_zipcode_has_the_form_of_its_country_or_both(String country, String state, String message) {
        for (String prefix : new String[] {"pri", "mail", "employer"}) {
            Example example = Example.ofRow(
                    "action",
                    "update",
                    "customerId",
                    "17",
                    prefix + "Country",
                    country,
                    prefix + "State",
                    state,
                    prefix + "Zipcode",
                    "1234");

            assertThat(findings(example)).contains("loanpro.zipcode-form " + prefix + "Zipcode");
            // the employer's column takes no blank
            String allowed = prefix.equals("employer") ? message.replace("K1A 0B1 or ", "") : message;
            assertThat(message("loanpro.zipcode-form", example)).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12345, true",
        "12345-6789, true",
        "K1A0B1, true",
        "AZ-az-09, true",
        "K1A 0B1, false",
        "12345/6789, false",
        "1:, false",
        "1@, false",
        "1[, false",
        "1`, false",
        "1{, false",
        "１２345, false"
    })
    void the_employers_zipcode_is_letters_digits_and_hyphens(String zip, boolean good) {
        assertThat(errors("employerZipcode", zip))
                .hasSize(good ? 0 : 1)
                .allMatch("core.value-malformed employerZipcode"::equals);
    }
}
