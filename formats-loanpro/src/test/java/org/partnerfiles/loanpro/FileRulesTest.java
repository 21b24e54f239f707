package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.check;
import static org.partnerfiles.loanpro.CustomerFile.message;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

class FileRulesTest {

    private static Stream<Finding> of(String rule, Example example) {
        return check(example).findings().stream()
                .filter(finding -> finding.rule().equals(rule));
    }

    // ---- the header

    @Test
    void a_header_with_blanks_rejects_the_file_and_its_column_is_read() {
        ValidationReport report = check(Example.ofRow()
                .edited(text -> text.replace("lastName", " last Name").replace(",ssn,drivers", ",ssn ,drivers")));

        assertThat(report.fileRejected()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(CustomerFile::ruleAndColumn))
                .containsExactly("loanpro.header-has-spaces lastName", "loanpro.header-has-spaces ssn");
    }

    @Test
    void all_columns_are_required_in_the_file() {
        ValidationReport report = check(Example.ofRow().edited(text -> text.replace("username", "userName")));

        assertThat(report.fileRejected()).isTrue();
        assertThat(report.findings().stream().map(CustomerFile::ruleAndColumn))
                .contains("core.missing-column username", "core.unknown-column");
    }

    @Test
    void the_header_misspelt_in_the_table_of_fields_is_read_with_advice() {
        Example example = Example.ofRow("additionalPhone", "2035550100", "additionalPhoneType", "cell")
                .edited(text -> text.replace("additionalPhoneType", "additionalPhonetype"));

        assertThat(of("loanpro.header-alias", example).map(Finding::effect)).containsExactly(Effect.ADVICE);
        assertThat(CustomerFile.errors(example)).isEmpty();
    }

    // ---- text

    @ParameterizedTest
    @ValueSource(strings = {"321 Oak Lane\nFloor 2", "321 Oak Lane\r\nFloor 2", "321 Oak Lane\rFloor 2", "\n", "\r"})
    void a_line_break_in_a_cell_is_an_error_that_names_the_column(String street) {
        assertThat(CustomerFile.errors("mailAddress", street)).contains("loanpro.line-break-in-field mailAddress");
    }

    @Test
    void a_record_with_a_line_break_is_not_written() {
        LoanProCustomer customer =
                LoanPro.CUSTOMERS.sample().toBuilder().email("a\nb@example.com").build();

        assertThat(LoanPro.CUSTOMERS.validator().validate(customer).stream()
                        .filter(finding -> finding.effect().isError())
                        .map(CustomerFile::ruleAndColumn))
                .containsExactly("loanpro.line-break-in-field email");
    }

    @Test
    void a_line_break_in_an_additional_cell_is_an_error_of_the_row() {
        assertThat(CustomerFile.errors("theirNote", "one\ntwo")).containsExactly("loanpro.line-break-in-field");
        assertThat(CustomerFile.errors("theirNote", "one\ntwo", "mailAddress", "321 Oak Lane\nFloor 2"))
                .containsExactly("loanpro.line-break-in-field mailAddress");
    }

    @Test
    void rows_beyond_ascii_are_counted_once_per_file() {
        Example example = Example.ofRow("lastName", "Núñez").row().row("priCity", "Montréal");

        assertThat(of("loanpro.non-ascii", example)).hasSize(1);
        assertThat(message("loanpro.non-ascii", example)).startsWith("2 rows ");
    }

    // ---- dates

    @Test
    void a_file_of_one_date_style_is_fine() {
        assertThat(of(
                        "loanpro.date-style",
                        Example.ofRow("birthday", "1985-01-01").row("birthday", "1985-01-02")))
                .isEmpty();
        assertThat(of("loanpro.date-style", Example.ofRow("birthday", "1985-01-01", "employerHireDate", "01/31/2020")))
                .isEmpty();
    }

    @Test
    void two_styles_of_birthdays_in_a_file_are_reported_once() {
        Example example = Example.ofRow("birthday", "1985-01-01")
                .row("birthday", "01/01/1985")
                .row("birthday", "01/01/1985");

        assertThat(message("loanpro.date-style", example)).contains("2 as MM/DD/YYYY, 1 as YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employerHireDate", "employerNextPayday"})
    void iso_dates_of_employment_are_reported_once(String header) {
        Example example = Example.ofRow("birthday", "", header, "2020-01-31");

        assertThat(of("loanpro.date-style", example).map(Finding::effect)).containsExactly(Effect.ADVICE);
    }

    @Test
    void iso_dates_of_employment_are_counted() {
        Example iso = Example.ofRow(
                "birthday", "1985-01-01", "employerHireDate", "2020-01-31", "employerNextPayday", "2026-01-31");

        assertThat(message("loanpro.date-style", iso))
                .isEqualTo("expected MM/DD/YYYY in employerHireDate and employerNextPayday; found YYYY-MM-DD 2 times");
        assertThat(of("loanpro.date-style", iso.row("birthday", "01/31/1985"))).hasSize(2);
    }

    @Test
    void what_is_written_under_the_iso_option_is_not_advised_against() {
        Example iso = Example.ofRow(
                        "birthday", "1985-01-01", "employerHireDate", "01/31/2020", "employerNextPayday", "01/31/2026")
                .with(LoanPro.DATE_STYLE, DateStyle.ISO);
        LoanProCustomer employed = LoanPro.CUSTOMERS.sample().toBuilder()
                .employer(Employer.builder()
                        .hireDate(LocalDate.of(2020, 1, 31))
                        .nextPayday(LocalDate.of(2026, 1, 31))
                        .build())
                .build();

        assertThat(of("loanpro.date-style", iso)).isEmpty();
        assertThat(LoanPro.CUSTOMERS
                        .withOption(LoanPro.DATE_STYLE, DateStyle.ISO)
                        .validator()
                        .validateAll(List.of(employed))
                        .findings())
                .noneMatch(finding -> finding.rule().equals("loanpro.date-style"));
    }

    // ---- defaults

    @Test
    void blank_cells_with_a_default_of_loanpro_are_counted_by_column() {
        Example example = Example.ofRow("gencode", "", "status", "", "customerType", "")
                .row("gencode", "", "saleTransferPii", "0")
                .row("action", "update", "customerId", "17", "gencode", "");

        assertThat(of("loanpro.default-applied", example)
                        .map(finding -> finding.location().column() + ", "
                                + finding.effect().text() + ": " + finding.message()))
                .satisfiesExactly(
                        finding -> assertThat(finding).startsWith("gencode, information: is blank in 2 added rows"),
                        finding -> assertThat(finding).startsWith("saleTransferPii, advice: is blank in 1 added row;"),
                        finding ->
                                assertThat(finding).startsWith("customerType, information: is blank in 1 added row;"),
                        finding -> assertThat(finding).startsWith("status, information: is blank in 1 added row;"));
    }

    @Test
    void blank_income_frequencies_are_counted_once() {
        Example example =
                Example.ofRow().row("employerIncomeFreq", "weekly").row().row("action", "remove", "customerId", "17");

        assertThat(of("loanpro.income-frequency-blank", example)).hasSize(1);
        assertThat(message("loanpro.income-frequency-blank", example)).contains("2 added rows");
    }

    // ---- rejection

    @Test
    void a_bad_row_rejects_itself_or_the_file_as_chosen_at_upload() {
        Example bad = Example.ofRow("priPhone", "555").row();

        ValidationReport line = check(bad);
        ValidationReport file = check(bad.with(LoanPro.REJECTION, Rejection.FILE));

        assertThat(line.fileRejected()).isFalse();
        assertThat(file.fileRejected()).isTrue();
        assertThat(List.of(line.accepted(), line.rejected(), file.accepted(), file.rejected()))
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(file.findings().stream()
                        .filter(finding -> finding.rule().equals("core.value-malformed"))
                        .map(Finding::effect))
                .containsExactly(Effect.FILE_REJECTED);
    }
}
