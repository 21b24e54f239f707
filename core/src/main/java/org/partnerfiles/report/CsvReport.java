package org.partnerfiles.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.text.Printable;

/**
 * The findings of reports as comma-separated text, one a line, with LF: format, file, line, record, column, rule,
 * severity, effect, message. Line and record are blank if a finding is about the file as a whole. Control characters of a file's text
 * are written out ({@link Printable}).
 *
 * <pre>{@code
 * try (Writer out = Files.newBufferedWriter(path)) {
 *     CsvReport.forSpreadsheets().write(List.of(report), out);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CsvReport {

    /** The first characters that make a spreadsheet run a cell. Names of files and columns may begin with them. */
    private static final String FORMULA = "=+-@\t\r";

    private final boolean neutral;

    private CsvReport(boolean neutral) {
        this.neutral = neutral;
    }

    /** {@return text for programs: no cell begins with an apostrophe that was added} */
    public static CsvReport plain() {
        return new CsvReport(false);
    }

    /** {@return text for people who open it in a spreadsheet: a cell that would be run as a formula begins with an apostrophe} */
    public static CsvReport forSpreadsheets() {
        return new CsvReport(true);
    }

    /**
     * Writes the findings of reports.
     *
     * @param reports the reports
     * @param out receives the text and stays open
     * @throws IOException if it cannot be written
     */
    public void write(List<ValidationReport> reports, Writer out) throws IOException {
        out.write("format,file,line,record,column,rule,severity,effect,message\n");
        for (ValidationReport report : reports) {
            FurtherInRow further = new FurtherInRow(report, report.findings());
            for (Finding finding : report.findings()) {
                cell(out, report.format(), ',');
                cell(out, finding.location().file(), ',');
                cell(out, number(finding.location().line()), ',');
                cell(out, number(finding.location().record()), ',');
                cell(out, finding.location().column(), ',');
                cell(out, finding.rule(), ',');
                cell(out, finding.severity().text(), ',');
                cell(out, finding.effect().text(), ',');
                cell(out, finding.message() + further.after(finding), '\n');
            }
        }
    }

    private static String number(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private void cell(Writer out, @Nullable String text, char end) throws IOException {
        if (text != null && !text.isEmpty()) {
            String printable = Printable.of(text);
            String safe = neutral && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + printable : printable;
            boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"');
            out.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        out.write(end);
    }
}
