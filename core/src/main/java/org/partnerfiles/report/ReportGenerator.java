package org.partnerfiles.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;

/** Writes the JSON form of reports. */
final class ReportGenerator {

    static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ReportGenerator() {}

    static void writeOne(ValidationReport report, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            write(report, json);
        }
        out.write('\n');
    }

    static void writeAll(List<ValidationReport> reports, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (ValidationReport report : reports) {
                write(report, json);
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private static void write(ValidationReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", JsonReport.VERSION);
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
        if (!report.further().isEmpty()) {
            writeFurther(report.further(), json);
        }
        if (!report.remarks().isEmpty()) {
            json.writeArrayFieldStart("remarks");
            for (String remark : report.remarks()) {
                json.writeString(remark);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(Finding finding, ValidationReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().text());
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

    private static void writeFurther(List<Further> rows, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("further");
        for (Further row : rows) {
            json.writeStartObject();
            json.writeNumberField("line", row.line());
            json.writeNumberField("record", row.record());
            json.writeNumberField("count", row.count());
            json.writeEndObject();
        }
        json.writeEndArray();
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
}
