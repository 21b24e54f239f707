package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.errors;
import static org.partnerfiles.loanpro.CustomerFile.findings;
import static org.partnerfiles.loanpro.CustomerFile.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.table.CellType;

class CellsTest {

    private static LoanProCustomer read(String... headersAndTexts) throws IOException {
        return read(LoanPro.CUSTOMERS, headersAndTexts);
    }

    private static LoanProCustomer read(FileFormat<LoanProCustomer> format, String... headersAndTexts)
            throws IOException {
        byte[] bytes = FixtureFile.of(format, Example.ofRow(headersAndTexts)).bytes();
        try (RecordReader<LoanProCustomer> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            return ((Row.Accepted<LoanProCustomer>) reader.read()).record();
        }
    }

    // ---- dates

    @ParameterizedTest
    @CsvSource({
        "01/31/1985, 1985-01-31",
        "1985-01-31, 1985-01-31",
        "02/29/2024, 2024-02-29",
        "2024-02-29, 2024-02-29",
        "02/29/2000, 2000-02-29",
        "12/01/1985, 1985-12-01",
        "01/12/1985, 1985-01-12",
        "12/31/9999, 9999-12-31"
    })
    void a_date_is_read_in_both_styles_with_the_month_before_the_day(String text, LocalDate day) throws IOException {
        assertThat(read("birthday", text).birthday()).isEqualTo(day);
        assertThat(read("employerHireDate", text).employer().hireDate()).isEqualTo(day);
        assertThat(read("employerNextPayday", text).employer().nextPayday()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/01/1985",
                "02/29/2023",
                "02/29/1900",
                "2023-02-29",
                "02/30/2024",
                "1/31/1985",
                "01/1/1985",
                "01/31/85",
                "1985-1-31",
                "1985/01/31",
                "01-31-1985",
                "01.31.1985",
                "19850131",
                "00/31/1985",
                "01/00/1985",
                "13/01/1985",
                "1985-13-01",
                "01/31/1985 ",
                "01/31/1985T",
                "1985-01-31T00:00",
                "Jan 31 1985",
                "+1/31/1985",
                "０１/31/1985"
            })
    void nothing_else_is_a_date(String text) {
        assertThat(errors("birthday", text)).containsExactly("core.value-malformed birthday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/31/0000", "0000-01-31"})
    void a_day_of_the_year_0_is_out_of_range(String text) {
        assertThat(errors("birthday", text)).containsExactly("core.value-out-of-range birthday");
    }

    @Test
    void an_unreadable_id_number_does_not_hide_findings_on_other_columns() {
        assertThat(findings(Example.ofRow("ssn", "999-99-9999", "idNumber", "777777777")))
                .contains("loanpro.id-number-form ssn", "loanpro.implausible-id-number idNumber");
        assertThat(findings(Example.ofRow("employerZipcode", "12 45", "priZipcode", "1234")))
                .contains("core.value-malformed employerZipcode", "loanpro.zipcode-form priZipcode");
    }

    @Test
    void the_message_about_a_date_has_its_form_with_the_month_first() {
        assertThat(message("core.value-malformed", Example.ofRow("birthday", "31/01/1985")))
                .startsWith("must be a date as MM/DD/YYYY, month first");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "9999, true", "0, false", "10000, false", "-1, false"})
    void a_day_is_written_with_a_year_of_four_digits_or_out_of_range(int year, boolean written) {
        LoanProCustomer customer = LoanPro.CUSTOMERS.sample().toBuilder()
                .birthday(LocalDate.of(year, 2, 3))
                .build();
        List<String> errors = LoanPro.CUSTOMERS.validator().validate(customer).stream()
                .filter(finding -> finding.effect().isError())
                .map(CustomerFile::ruleAndColumn)
                .toList();

        assertThat(errors).isEqualTo(written ? List.of() : List.of("core.value-out-of-range birthday"));
        String text = CustomerTable.BIRTHDAY.textIn(customer, Options.standard());
        assertThat(text).isEqualTo(written ? String.format("02/03/%04d", year) : "");
    }

    // ---- constants

    @ParameterizedTest
    @CsvSource({
        "us, USA",
        "US, USA",
        "Us, USA",
        "united states, USA",
        "United States, USA",
        "UNITED STATES, USA",
        "ca, CAN",
        "CA, CAN",
        "canada, CAN",
        "Canada, CAN",
        "CANADA, CAN"
    })
    void another_word_for_a_country_is_read_with_advice(String text, Country country) throws IOException {
        String state = country == Country.USA ? "NY" : "QC";
        String[] cells = {"employerCountry", text, "employerState", state};

        assertThat(read(cells).employer().address().country()).isEqualTo(country);
        assertThat(findings(Example.ofRow(cells))).contains("loanpro.country-alias employerCountry");
        assertThat(message("loanpro.country-alias", Example.ofRow(cells)))
                .startsWith("must be written " + country.spelling() + ", and is read as that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA", "Usa", "CAN", "United States of America", "mex", "u.s."})
    void nothing_else_is_a_country(String text) {
        assertThat(errors("mailCountry", text)).containsExactly("core.value-not-allowed mailCountry");
    }

    @Test
    void a_country_in_the_wrong_case_is_reported_as_that() {
        assertThat(message("core.value-not-allowed", Example.ofRow("mailCountry", "USA")))
                .contains("one of usa, can", "differs from usa in case");
    }

    @ParameterizedTest
    @CsvSource({
        "EIN, an EIN is written employerNumber",
        "ein, an EIN is written employerNumber",
        "SSN, it differs from ssn in case",
        "sin, a SIN is written ssn",
        "SIN, a SIN is written ssn"
    })
    void the_words_for_an_id_type_are_errors_that_name_the_constant(String text, String hint) {
        assertThat(errors("idType", text)).containsExactly("core.value-not-allowed idType");
        assertThat(message("core.value-not-allowed", Example.ofRow("idType", text)))
                .startsWith("must be one of employerNumber, ssn")
                .contains(hint);
    }

    @Test
    void a_sin_is_read_and_written_if_the_option_says_so() throws IOException {
        FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS.withOption(LoanPro.ACCEPT_SIN, true);
        Example sin = Example.ofRow("idType", "sin").with(LoanPro.ACCEPT_SIN, true);

        assertThat(errors(sin)).isEmpty();
        assertThat(read(format, "idType", "sin").identification().idType()).isEqualTo(IdType.SIN);
        LoanProCustomer customer = LoanPro.CUSTOMERS.sample().toBuilder()
                .identification(Identification.builder().idType(IdType.SIN).build())
                .build();
        assertThat(format.validator().validate(customer))
                .noneMatch(finding -> finding.effect().isError());
        assertThat(LoanPro.CUSTOMERS.validator().validate(customer).stream()
                        .filter(finding -> finding.effect().isError())
                        .map(CustomerFile::ruleAndColumn))
                .containsExactly("core.value-not-allowed idType");
    }

    @Test
    void an_annual_income_is_reported_with_the_known_frequencies() {
        Example annually = Example.ofRow("employerIncome", "36000.00", "employerIncomeFreq", "annually");

        assertThat(errors(annually)).containsExactly("core.value-not-allowed employerIncomeFreq");
        assertThat(message("core.value-not-allowed", annually)).contains("monthly, semimonthly, biweekly, weekly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "true", "2", "01", "Y"})
    void the_flag_is_1_or_0(String text) throws IOException {
        assertThat(errors("saleTransferPii", text)).hasSize(1);
        assertThat(read("saleTransferPii", "1").saleTransferPii()).isTrue();
        assertThat(read("saleTransferPii", "0").saleTransferPii()).isFalse();
        assertThat(read("saleTransferPii", "").saleTransferPii()).isNull();
    }

    @Test
    void a_blank_generation_differs_from_the_generation_none() throws IOException {
        assertThat(read("gencode", "").name().generation()).isNull();
        assertThat(read("gencode", "none").name().generation()).isEqualTo(Generation.NONE);
    }

    // ---- numbers

    @ParameterizedTest
    @ValueSource(strings = {"$100,000", "100,000", "$100000", "100000 USD", "1e5", "100000.", ".5", "+100000"})
    void an_amount_has_no_unit_and_no_separator(String text) {
        assertThat(errors("creditLimit", text)).containsExactly("core.value-malformed creditLimit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-0100", "203 555 0100", "+12035550100", "12035550100", "203555010", "203555010x"})
    void a_phone_is_10_digits(String text) {
        assertThat(errors("priPhone", text)).containsExactly("core.value-malformed priPhone");
        assertThat(errors("secPhone", text, "secPhoneType", "home")).containsExactly("core.value-malformed secPhone");
        assertThat(errors("employerPhone", text)).containsExactly("core.value-malformed employerPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999-99-9999", "99999999", "9999999999", "99999999a", "999 99 9999", "９99999999"})
    void an_id_number_is_9_digits(String text) {
        assertThat(errors("ssn", text)).containsExactly("loanpro.id-number-form ssn");
        assertThat(errors("idNumber", text)).containsExactly("loanpro.id-number-form idNumber");
    }

    @Test
    void ids_keep_their_leading_zeros_and_licences_their_letters() throws IOException {
        LoanProCustomer customer = read(
                "customerId", "0017", "driversLicense", "D012-3456", "priZipcode", "01234", "idNumber", "012345678");

        assertThat(customer.customerId()).isEqualTo("0017");
        assertThat(customer.identification().driversLicense()).isEqualTo("D012-3456");
        assertThat(customer.primaryAddress().zipcode()).isEqualTo("01234");
        assertThat(customer.identification().idNumber()).isEqualTo("012345678");
    }

    // ---- additional phones

    @Test
    void additional_phones_pair_with_their_types() throws IOException {
        Phones phones = read("additionalPhone", "2035550100;2035550101", "additionalPhoneType", "cell;home")
                .phones();

        assertThat(phones.additionalNumbers()).containsExactly("2035550100", "2035550101");
        assertThat(phones.additionalTypes()).containsExactly(PhoneType.CELL, PhoneType.HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "2035550100, '', loanpro.additional-phone-types additionalPhoneType",
        "2035550100;2035550101, cell, loanpro.additional-phone-types additionalPhoneType",
        "2035550100, cell;home, loanpro.additional-phone-types additionalPhoneType",
        "'', cell, loanpro.additional-phone-types additionalPhoneType",
        "2035550100;2035550101, cell;;home, core.value-not-allowed additionalPhoneType",
        "2035550100;2035550101, cell; home, core.value-not-allowed additionalPhoneType",
        "2035550100;2035550101, cell|home, core.value-not-allowed additionalPhoneType",
        "2035550100;, cell;home, core.value-malformed additionalPhone",
        "2035550100; 2035550101, cell;home, core.value-malformed additionalPhone",
        "203-555-0100, cell, core.value-malformed additionalPhone",
        "'2035550100,2035550101', cell, core.value-malformed additionalPhone"
    })
    void additional_phones_that_do_not_pair_are_reported_once(String numbers, String types, String finding) {
        assertThat(errors("additionalPhone", numbers, "additionalPhoneType", types))
                .contains(finding);
        assertThat(errors("additionalPhone", numbers, "additionalPhoneType", types).stream()
                        .distinct())
                .hasSize(1);
    }

    // ---- the form of a column

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("birthday", "a date as MM/DD/YYYY; YYYY-MM-DD is read as well", "date %m/%d/%Y []"),
                Arguments.of("password", "text", "string null []"),
                Arguments.of("priCountry", "one of usa, can", "string null [usa, can]"),
                Arguments.of("idType", "one of employerNumber, ssn", "string null [employerNumber, ssn]"),
                Arguments.of("employerZipcode", "letters, digits and - only, without blanks", "string null []"),
                Arguments.of("additionalPhone", "text, several separated by ;", "list ; []"),
                Arguments.of(
                        "additionalPhoneType",
                        "one of cell, fax, home, office, other, cellSmartPhone, several separated by ;",
                        "list ; [cell, fax, home, office, other, cellSmartPhone]"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_column_has_a_form_in_words_and_in_a_schema(String header, String form, String schema) {
        assertForm(header, Options.standard(), form, schema);
    }

    @Test
    void the_forms_of_dates_and_id_types_follow_the_options() {
        assertForm(
                "birthday",
                Options.standard().with(LoanPro.DATE_STYLE, DateStyle.ISO),
                "a date as YYYY-MM-DD; MM/DD/YYYY is read as well",
                "date null []");
        assertForm(
                "idType",
                Options.standard().with(LoanPro.ACCEPT_SIN, true),
                "one of employerNumber, ssn, sin",
                "string null [employerNumber, ssn, sin]");
    }

    private static void assertForm(String header, Options options, String form, String schema) {
        CellType<?> type = LoanPro.CUSTOMERS.table().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .type()
                .under(options);
        CellType.Schema of = type.schema();

        assertThat(type.form()).isEqualTo(form);
        assertThat(of.type() + " " + of.format() + " " + of.constants()).isEqualTo(schema);
    }

    // ---- addresses

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
            assertThat(message("loanpro.zipcode-form", example)).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource({"12345, true", "12345-6789, true", "K1A0B1, true", "K1A 0B1, false", "12345/6789, false", "１２345, false"
    })
    void the_employers_zipcode_is_letters_digits_and_hyphens(String zip, boolean good) {
        assertThat(errors("employerZipcode", zip))
                .hasSize(good ? 0 : 1)
                .allMatch("core.value-malformed employerZipcode"::equals);
    }

    // ---- passwords, id numbers, statuses

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
        // one digit, whatever else it is
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
