package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.errors;
import static org.partnerfiles.loanpro.CustomerFile.findings;
import static org.partnerfiles.loanpro.CustomerFile.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;

/** How cells are read and written: dates, constants, numbers, lists. */
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

    @Test
    void an_employers_zipcode_is_read_and_written_as_it_stands() throws IOException {
        LoanProCustomer customer = read("employerZipcode", "K1A-0B1");
        assertThat(customer.employer().address().zipcode()).isEqualTo("K1A-0B1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<LoanProCustomer> writer = LoanPro.CUSTOMERS.writer(out)) {
            writer.write(customer);
            writer.publish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(",K1A-0B1,");
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
    @CsvSource({"31/12/1985, MM/DD/YYYY", "02/29/2023, MM/DD/YYYY", "2023-02-29, YYYY-MM-DD"})
    void a_day_that_does_not_exist_is_called_so(String text, String pattern) {
        assertThat(message("core.value-malformed", Example.ofRow("birthday", text)))
                .startsWith("must be a date as " + pattern)
                .endsWith("; there is no such day in the calendar");
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
        "CANADA, CAN",
        "USA, USA",
        "Usa, USA",
        "' usa', USA",
        "u.s., USA",
        "U.S.A., USA",
        "United States of America, USA",
        "CAN, CAN",
        "'can ', CAN"
    })
    void another_word_for_a_country_is_read_with_advice(String text, Country country) throws IOException {
        String state = country == Country.USA ? "NY" : "QC";
        for (String address : List.of("pri", "mail", "employer")) {
            String[] cells = {address + "Country", text, address + "State", state};

            assertThat(List.of(
                            read(cells).primaryAddress(),
                            read(cells).mailingAddress(),
                            read(cells).employer().address()))
                    .extracting(Address::country)
                    .contains(country);
            assertThat(errors(cells)).isEmpty();
            assertThat(findings(Example.ofRow(cells))).contains("loanpro.country-alias " + address + "Country");
            assertThat(message("loanpro.country-alias", Example.ofRow(cells)))
                    .startsWith("must be written " + country.spelling() + ", and is read as that");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mex", "United Kingdom", "America", "us a", "1"})
    void nothing_else_is_a_country(String text) {
        assertThat(errors("mailCountry", text)).containsExactly("core.value-not-allowed mailCountry");
    }

    @ParameterizedTest
    @CsvSource({
        "EIN, an EIN is written employerNumber",
        "ein, an EIN is written employerNumber",
        "SSN, it differs from ssn only in case",
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

    @Test
    void a_number_of_blanks_is_not_taken_for_a_blank_cell() {
        assertThat(errors("priPhone", " ")).contains("core.value-malformed priPhone");
        assertThat(errors("secPhone", " ", "secPhoneType", "home")).contains("core.value-malformed secPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.88E+09", "9876543210.0", "9E+09", "9.8e-1"})
    void a_number_that_a_spreadsheet_rewrote_is_said_to_be_one(String text) {
        String cause = "; a spreadsheet rewrote the number";
        assertThat(message("core.value-malformed", Example.ofRow("priPhone", text)))
                .startsWith("must be 10 digits, without blanks, dashes or country code" + cause);
        assertThat(message("core.value-malformed", Example.ofRow("employerPhone", text)))
                .contains(cause);
        assertThat(message(
                        "core.value-malformed", Example.ofRow("additionalPhone", text, "additionalPhoneType", "cell")))
                .contains(cause);
        assertThat(message("loanpro.id-number-form", Example.ofRow("ssn", text)))
                .startsWith("must be 9 digits, without dashes or blanks" + cause)
                .doesNotContain("#");
    }

    @ParameterizedTest
    @CsvSource({
        "add, '', 1.23457E+11, importId",
        "update, 17, 123.0, importId",
        "update, 1.2E+11, '', customerId",
        "remove, 17.00, 1E+5, customerId"
    })
    void an_id_that_a_spreadsheet_rewrote_is_advice(String action, String customerId, String importId, String header) {
        assertThat(findings(Example.ofRow("action", action, "customerId", customerId, "importId", importId)).stream()
                        .filter(finding -> finding.startsWith("loanpro.number-from-spreadsheet")))
                .containsExactly("loanpro.number-from-spreadsheet " + header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17", "A-1", "1.23457", "123.5", "E+11", "1E11", "1E+", "1.E+11", "123.", ".0", "1.0.0", "1.0 "})
    void another_id_is_not_taken_for_a_number_of_a_spreadsheet(String importId) {
        assertThat(findings(Example.ofRow("importId", importId)))
                .doesNotContain("loanpro.number-from-spreadsheet importId");
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
}
