package org.partnerfiles.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes reports as JSON and reads them back. The form has version {@value #VERSION}; the JSON Schema {@code report.schema.json} in the
 * package of this class describes it. Within a version, members are added, never changed.
 *
 * <pre>{@code
 * String json = JsonReport.toJson(report);
 * ValidationReport same = JsonReport.parse(json);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class JsonReport {

    /** The version of the form. */
    public static final int VERSION = 1;

    private JsonReport() {}

    /**
     * {@return a report as a JSON object}
     *
     * @param report the report
     */
    public static String toJson(ValidationReport report) {
        StringWriter text = new StringWriter();
        try {
            write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a report as a JSON object.
     *
     * @param report the report
     * @param out receives the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(ValidationReport report, Writer out) throws IOException {
        ReportGenerator.writeOne(report, out);
    }

    /**
     * Writes reports as a JSON array of objects.
     *
     * @param reports the reports
     * @param out receives the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(List<ValidationReport> reports, Writer out) throws IOException {
        ReportGenerator.writeAll(reports, out);
    }

    /**
     * {@return the report of a JSON object as {@link #toJson} writes it; unknown members are ignored}
     *
     * @param json the text
     * @throws IllegalArgumentException if it is not a report of this version; the message has what was expected
     */
    public static ValidationReport parse(String json) {
        return ReportParser.report(json);
    }

    /**
     * {@return the reports of a JSON array, or the one report of a JSON object}
     *
     * @param json the text
     * @throws IllegalArgumentException if they are not reports of this version; the message has what was expected
     */
    public static List<ValidationReport> parseAll(String json) {
        return ReportParser.reports(json);
    }
}
