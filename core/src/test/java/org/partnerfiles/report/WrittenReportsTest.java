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
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.text.Printable;

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
                List.of(new MaskedRow(2, 1, Map.of(text, text), 3)),
                List.of(),
                List.of(text));
    }

    /** A report on a row with more findings than are listed. */
    private static ValidationReport withFurther(ValidationReport base, Further further) {
        return new ValidationReport(
                base.format(),
                base.file(),
                base.read(),
                base.accepted(),
                base.rejected(),
                base.fileRejected(),
                base.findings(),
                base.counts(),
                base.skipped(),
                true,
                base.rows(),
                List.of(further),
                base.remarks());
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
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\\u0000\\u202e");
    }

    @Test
    void a_formula_is_neutralised_in_csv_for_spreadsheets_only() throws IOException {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            StringWriter plain = new StringWriter();
            CsvReport.plain().write(List.of(hostile(formula)), plain);
            assertThat(plain.toString()).contains(Printable.of(formula)).doesNotContain("'");
            assertThat(csv(hostile(formula))).contains("'" + Printable.of(formula));
        }
        assertThat(csv(hostile("a=1"))).doesNotContain("'");
    }

    private static String text(ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        TextReport.plain().write(report, out);
        return out.toString();
    }

    @Test
    void what_a_terminal_would_run_is_written_out_in_every_form_for_people() throws IOException {
        ValidationReport report = hostile("a\u001b[2J\u0007\nb\r\t\u0085\u200B\u202E\uFEFF\u2028c");
        String written = "a\\u001b[2J\\u0007\\nb\\r\\t\\u0085\\u200b\\u202e\\ufeff\\u2028c";
        StringWriter plain = new StringWriter();
        CsvReport.plain().write(List.of(report), plain);
        for (String form : List.of(
                html(report),
                csv(report),
                plain.toString(),
                text(report),
                report.toString(),
                report.findings().toString())) {
            assertThat(form).contains(written);
            assertThat(form.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                    .isEmpty();
        }
        assertThat(plain.toString().lines()).hasSize(2);
        assertThat(JsonReport.parse(JsonReport.toJson(report))).isEqualTo(report);
    }

    @Test
    void every_form_says_how_many_more_findings_a_row_has() throws IOException {
        ValidationReport base = Reported.report(
                0,
                2,
                Reported.finding("acme.b", Effect.RECORD_REJECTED, 3, "name", "is bad"),
                Reported.finding("acme.a", Effect.ADVICE, 3, "name", "is odd"),
                Reported.finding("acme.a", Effect.ADVICE, 4, "name", "is odd too"));
        ValidationReport report = withFurther(base, new Further(3, 2, 1_039_980));
        String more = "; and 1,039,980 more in this row";
        assertThat(text(report)).containsOnlyOnce(more).contains("is odd" + more);
        assertThat(csv(report)).containsOnlyOnce(more).contains("\"is odd" + more + "\"\n");
        assertThat(html(report)).containsOnlyOnce(more).contains("is odd" + more);
        assertThat(JsonReport.toJson(report).replaceAll("\\s+", ""))
                .contains("\"further\":[{\"line\":3,\"record\":2,\"count\":1039980}]");
    }

    /** The row of that number in the other file is another row. */
    @Test
    void a_finding_on_another_file_of_the_batch_does_not_say_how_many_more_a_row_has() throws IOException {
        Finding here = Reported.finding("acme.a", Effect.RECORD_REJECTED, 3, "name", "is bad");
        Finding there = new Finding("acme.a", Effect.RECORD_REJECTED, new Location("b.csv", 3, 2, "name"), "is there");
        ValidationReport base = Reported.report(0, 2, here, there);
        ValidationReport report = withFurther(base, new Further(3, 2, 5));
        String more = "is bad; and 5 more in this row";
        assertThat(text(report)).contains(more, "is there\n");
        assertThat(csv(report)).contains(more, "is there\n");
        assertThat(html(report)).contains(more).doesNotContain("is there;");
    }

    @Test
    void the_csv_has_a_line_for_each_finding_with_quotes_if_needed() throws IOException {
        assertThat(csv(JsonReportTest.SMALL)).isEqualTo("""
                        format,file,line,record,column,rule,severity,effect,message
                        acme.customer,a.csv,3,2,name,core.value-missing,error,record rejected,is required
                        """);
        assertThat(csv(hostile("=a,\"b\""))).contains("\"'=a,\"\"b\"\"\",2,1,");
    }
}
