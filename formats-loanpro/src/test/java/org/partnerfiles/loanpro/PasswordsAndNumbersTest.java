package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.errors;
import static org.partnerfiles.loanpro.CustomerFile.findings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.rule.Example;

/** Passwords, id numbers and statuses. */
class PasswordsAndNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "Abc123, true",
        "1aB___, true",
        "Pass word1, true",
        "Abc12, false",
        "abc123, false",
        "ABC123, false",
        "Abcdef, false",
        "123456, false",
        "Élan12, true"
    })
    void a_password_has_6_characters_with_both_cases_and_a_digit(String password, boolean good) {
        assertThat(errors("password", password))
                .hasSize(good ? 0 : 1)
                .allMatch("loanpro.password-policy password"::equals);
        assertThat(CustomerFile.check(Example.ofRow("password", password)).toString())
                .doesNotContain(password);
    }

    @ParameterizedTest
    @CsvSource({
        // area, group and serial number
        "000121234, true",
        "666121234, true",
        "665121234, false",
        "667121234, false",
        "001010001, false",
        "899121234, false",
        "123001234, true",
        "123120000, true",
        // taxpayers' numbers
        "900491234, true",
        "900501234, false",
        "999651234, false",
        "900661234, true",
        "900691234, true",
        "900701234, false",
        "900881234, false",
        "900891234, true",
        "900901234, false",
        "900921234, false",
        "900931234, true",
        "900941234, false",
        "999991234, false",
        "900500000, true",
        // one digit nine times
        "999999999, true",
        "111111111, true"
    })
    void a_number_that_is_never_issued_to_individuals_is_advice(String number, boolean implausible) {
        for (String column : new String[] {"ssn", "idNumber"}) {
            Example example = Example.ofRow("ssn", "", column, number);
            assertThat(errors(example)).isEmpty();
            assertThat(findings(example).contains("loanpro.implausible-id-number " + column))
                    .isEqualTo(implausible);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "customerType, company",
        "customerType, ''",
        "idType, employerNumber",
        "priCountry, can",
    })
    void other_numbers_are_implausible_only_if_all_digits_are_equal(String header, String text) {
        assertThat(findings(Example.ofRow(header, text, "ssn", "666121234")))
                .doesNotContain("loanpro.implausible-id-number ssn");
        assertThat(findings(Example.ofRow(header, text, "ssn", "777777777")))
                .contains("loanpro.implausible-id-number ssn");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "017, true", "Active, false", "2a, false", "-2, false", "2.0, false"})
    void a_status_is_a_number_or_there_is_advice(String status, boolean good) {
        assertThat(findings(Example.ofRow("status", status)).contains("loanpro.status-not-an-id status"))
                .isEqualTo(!good);
    }
}
