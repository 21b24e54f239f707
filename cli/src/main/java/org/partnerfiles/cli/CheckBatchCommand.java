package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.SequenceReport;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks Lead batches. */
@Command(
        name = "check-batch",
        mixinStandardHelpOptions = true,
        description = "Checks the files of a folder as Lead batches: each file, and the rules across files.",
        footer = {
            "",
            "As JSON: an object with order (what the order of the batches follows from), batches (batch, refused, reached: the"
                    + " last group of checks that Lead runs, history: what of it could not be read, superseded and sentBefore:"
                    + " file names, sendAs: the names under which files are to be sent, reports: as of check) and misnamed"
                    + " (reports on files that are not named as Lead requires)."
        })
final class CheckBatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder with the files, named as Lead requires.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private BatchOptions choices;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private ReportOptions reporting;

    @Override
    public Integer call() throws IOException {
        LeadBatches found = choices.batches(folder);
        SequenceReport report;
        try (ProgressLine progress = ProgressLine.of(List.of())) {
            report = choices.validator()
                    .withProgress(progress)
                    .customers(this::chosen)
                    .relationships(this::chosen)
                    .accounts(this::chosen)
                    .validate(found);
        }
        return reporting.write(report.files(), BatchOptions.FORMATS, out -> write(report, out), out -> {
            long misnamed = report.misnamed().stream()
                    .filter(ValidationReport::hasErrors)
                    .count();
            if (misnamed > 0) {
                out.write("refused because of the name, and in no batch: " + Plural.of(misnamed, "file") + "\n");
            }
            if (report.batches().size() > 1) {
                out.write("the batches are checked one after the other; their order follows from "
                        + report.order().text() + "\n");
            }
            for (BatchReport batch : report.batches()) {
                write(batch, out);
            }
        });
    }

    private <R> FileFormat<R> chosen(FileFormat<R> format) {
        FileFormat<R> limited = format.withLimits(reporting.limits());
        return reporting.showsRows() ? limited.withOption(Options.MASKED_ROWS, true) : limited;
    }

    private static void write(BatchReport batch, Writer out) throws IOException {
        out.write("batch " + Printable.of(batch.batchId()) + ": "
                + (batch.hasErrors()
                        ? "refused; Lead runs the checks up to the group \""
                                + batch.reached().text() + "\" and stops there"
                        : batch.historyProblems().isEmpty()
                                ? "nothing is refused"
                                : "nothing is refused, as far as the rules could be applied")
                + "\n");
        for (String problem : batch.historyProblems()) {
            out.write("  of the history: " + Printable.of(problem) + "\n");
        }
        for (LeadFileName name : batch.superseded()) {
            out.write("  ignored, because there is a newer version: " + Printable.of(name.toString()) + "\n");
        }
        for (LeadFileType type : batch.sentBefore()) {
            out.write("  sent before and checked again with this batch: "
                    + Printable.of(String.valueOf(fileName(batch, type))) + "\n");
        }
        if (batch.hasErrors()) {
            for (LeadFileName name : batch.toCorrect()) {
                out.write("  to be corrected or added, and sent as " + Printable.of(name.toString()) + "\n");
            }
        }
        out.write("\n");
    }

    private static @Nullable String fileName(BatchReport batch, LeadFileType type) {
        ValidationReport file = batch.file(type);
        return file == null ? null : file.file();
    }

    private static void write(SequenceReport report, Writer text) throws IOException {
        try (JsonGenerator out = Json.FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("order", report.order().text());
            out.writeArrayFieldStart("batches");
            for (BatchReport batch : report.batches()) {
                out.writeStartObject();
                out.writeStringField("batch", batch.batchId());
                out.writeBooleanField("refused", batch.hasErrors());
                out.writeStringField("reached", batch.reached().text());
                write("history", batch.historyProblems(), out);
                write("superseded", batch.superseded(), out);
                write(
                        "sentBefore",
                        batch.sentBefore().stream()
                                .map(type -> fileName(batch, type))
                                .toList(),
                        out);
                write("sendAs", batch.sendAs().values(), out);
                write(batch.files().values(), "reports", out);
                out.writeEndObject();
            }
            out.writeEndArray();
            write(report.misnamed(), "misnamed", out);
            out.writeEndObject();
        }
        text.write('\n');
    }

    private static void write(String field, Collection<?> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(field);
        for (Object text : texts) {
            out.writeString(String.valueOf(text));
        }
        out.writeEndArray();
    }

    private static void write(Collection<ValidationReport> reports, String field, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (ValidationReport report : reports) {
            out.writeRawValue(JsonReport.toJson(report).strip());
        }
        out.writeEndArray();
    }
}
