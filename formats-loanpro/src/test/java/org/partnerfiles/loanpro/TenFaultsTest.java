package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

class TenFaultsTest {

    /** A row without findings, with some other cells. */
    private static String[] row(int number, String... headersAndTexts) {
        Stream<String> spotless = Stream.of(
                "importId", "A-" + number,
                "ssn", "078051120",
                "saleTransferPii", "0",
                "employerIncomeFreq", "monthly");
        return Stream.concat(spotless, Stream.of(headersAndTexts)).toArray(String[]::new);
    }

    @Test
    void a_valid_row_has_no_findings() {
        assertThat(CustomerFile.findings(Example.ofRow(row(1)))).isEmpty();
    }

    @Test
    void ten_faults_are_ten_findings_with_their_lines_even_after_a_cell_of_two_lines() {
        ValidationReport report = CustomerFile.check(Example.ofRow(row(1, "action", "Add"))
                .row(row(2, "firstName", ""))
                .row(row(3, "priAddress", "321 Oak Lane\nFloor 2"))
                .row(row(4, "ssn", "078-05-1120"))
                .row(row(5, "birthday", "31/01/1985"))
                .row(row(6, "priPhone", "555-0100"))
                .row(row(7, "password", "secret"))
                .row(row(8, "mailState", "QC"))
                .row(row(9, "employerIncome", "36,000.00"))
                .row(row(10, "idType", "EIN"))
                .row(row(11)));

        assertThat(report.findings().stream()
                        .map(finding -> finding.location().line() + " " + CustomerFile.ruleAndColumn(finding)))
                .containsExactly(
                        "2 core.value-not-allowed action",
                        "3 core.value-missing firstName",
                        "4 loanpro.line-break-in-field priAddress",
                        "6 loanpro.id-number-form ssn",
                        "7 core.value-malformed birthday",
                        "8 core.value-malformed priPhone",
                        "9 loanpro.password-policy password",
                        "10 loanpro.state-country-mismatch mailState",
                        "11 core.value-malformed employerIncome",
                        "12 core.value-not-allowed idType");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(10);
        assertThat(report.fileRejected()).isFalse();
        assertThat(report.findings().toString()).doesNotContain("078-05", "31/01", "555-0100", "secret", "36,000");
    }
}
