package org.partnerfiles.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;

class WrittenReportsTest {

    private static ValidationReport hostile(String text) {
        return new ValidationReport(
                text,
                text,
                1,
                0,
                1,
                true,
                List.of(new Finding("acme.rule", Effect.FILE_REJECTED, new Location(text, 2, 1, text), text)),
                List.of(new RuleCount("acme.rule", Effect.FILE_REJECTED, 1)),
                List.of(),
                false,
                List.of(new MaskedRow(2, 1, Map.of(text, text), 3)));
    }

    private static String html(ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.page().write(List.of(report), out);
        return out.toString();
    }

    private static String csv(ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        CsvReport.forSpreadsheets().write(List.of(report), out);
        return out.toString();
    }

    @Test
    void the_page_escapes_everything() throws IOException {
        String page = html(hostile("<img src=x onerror=alert(1)>\"'&\u0000\u202E"));
        assertThat(page)
                .doesNotContain("<img", "\u0000", "\u202E")
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\uFFFD\uFFFD");
    }

    @Test
    void a_formula_is_neutralised_in_csv_for_spreadsheets_only() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            StringWriter plain = new StringWriter();
            CsvReport.plain().write(List.of(hostile(formula)), plain);
            assertThat(plain.toString()).contains(formula).doesNotContain("'");
            assertThat(csv(hostile(formula))).contains("'" + formula);
        }
        assertThat(csv(hostile("a=1"))).doesNotContain("'");
    }

    @Test
    void the_csv_has_a_line_for_each_finding_with_quotes_if_needed() throws IOException {
        assertThat(csv(JsonReportTest.SMALL)).isEqualTo("""
                        format,file,line,record,column,rule,severity,effect,message
                        acme.customer,a.csv,3,2,name,core.value-missing,error,record rejected,is required
                        """);
        assertThat(csv(hostile("=a,\"b\"\n"))).contains("\"'=a,\"\"b\"\"\n\",2,1,");
    }
}
