package org.partnerfiles.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.validation.MaskedRow;
import org.partnerfiles.validation.ValidationReport;

/**
 * A report as JSON, and back. The form is version {@value #VERSION} and described by the JSON Schema {@code report.schema.json} beside
 * this class; within a version members are added, never changed.
 *
 * <pre>{@code
 * String json = JsonReport.toJson(report);
 * ValidationReport same = JsonReport.parse(json);
 * }</pre>
 */
public final class JsonReport {

    /** The version of the form. */
    public static final int VERSION = 1;

    static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

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
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(ValidationReport report, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            write(report, json);
        }
        out.write('\n');
    }

    /**
     * Writes reports as a JSON array of objects.
     *
     * @param reports the reports
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(List<ValidationReport> reports, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (ValidationReport report : reports) {
                write(report, json);
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    /**
     * {@return the report of a JSON object as {@link #toJson} makes it; members of no known name are passed over}
     *
     * @param json the text
     * @throws IllegalArgumentException if it is no report of this version; the message says what was expected
     */
    public static ValidationReport parse(String json) {
        return ReportParser.report(json);
    }

    /**
     * {@return the reports of a JSON array, or the one report of a JSON object}
     *
     * @param json the text
     * @throws IllegalArgumentException if they are no reports of this version; the message says what was expected
     */
    public static List<ValidationReport> parseAll(String json) {
        return ReportParser.reports(json);
    }

    private static void write(ValidationReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", VERSION);
        json.writeStringField("format", report.format());
        json.writeStringField("file", report.file());
        json.writeBooleanField("fileRejected", report.fileRejected());
        json.writeObjectFieldStart("records");
        json.writeNumberField("read", report.read());
        json.writeNumberField("accepted", report.accepted());
        json.writeNumberField("rejected", report.rejected());
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            write(finding, report, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("counts");
        for (Map.Entry<String, Long> count : report.countsByRule().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("countsByEffect");
        for (ValidationReport.RuleCount count : report.counts()) {
            json.writeStartObject();
            json.writeStringField("rule", count.rule());
            json.writeStringField("effect", count.effect().text());
            json.writeNumberField("count", count.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skipped");
        for (ValidationReport.Skipped skipped : report.skipped()) {
            json.writeStartObject();
            json.writeStringField("rule", skipped.rule());
            json.writeStringField("reason", skipped.reason());
            json.writeNumberField("records", skipped.records());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("truncated", report.truncated());
        if (!report.rows().isEmpty()) {
            writeRows(report.rows(), json);
        }
        json.writeEndObject();
    }

    private static void write(Finding finding, ValidationReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", spelling(finding.severity()));
        json.writeStringField("effect", finding.effect().text());
        if (!Objects.equals(finding.location().file(), report.file())) {
            json.writeStringField("file", finding.location().file());
        }
        json.writeNumberField("line", finding.location().line());
        json.writeNumberField("record", finding.location().record());
        json.writeStringField("column", finding.location().column());
        json.writeStringField("message", finding.message());
        json.writeEndObject();
    }

    private static void writeRows(List<MaskedRow> rows, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rows");
        for (MaskedRow row : rows) {
            json.writeStartObject();
            json.writeNumberField("line", row.line());
            json.writeNumberField("record", row.record());
            json.writeObjectFieldStart("cells");
            for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                json.writeStringField(cell.getKey(), cell.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("hidden", row.hidden());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String spelling(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
