package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatchValidator;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks Lead batches. */
@Command(
        name = "check-batch",
        mixinStandardHelpOptions = true,
        description = "Checks the files of a folder as Lead batches: each file, and the rules across files.",
        footer = {
            "",
            "As JSON: an array of objects with batch, refused, reached (the last group of checks that Lead runs), superseded"
                    + " (file names), reports (as of check)."
        })
final class CheckBatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder with the files, named as Lead requires.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "A folder with the batches that were submitted before; without it, rules that need them are skipped.")
    private @Nullable Path history;

    @Option(names = "--profile", paramLabel = "FILE", description = "A profile: which rules are on, as JSON.")
    private @Nullable Path profile;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private ReportOptions reporting;

    @Override
    public Integer call() throws IOException {
        LeadBatches found = LeadBatches.in(folder);
        List<BatchReport> batches = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine()) {
            LeadBatchValidator validator = validator(progress);
            for (LeadBatch batch : found.batches()) {
                batches.add(validator.validate(batch));
            }
        }
        if (batches.isEmpty()) {
            System.err.println(
                    folder + ": expected files named as Lead requires, such as 2026-01-31_customer_V1.csv; found none");
        }
        found.others().forEach(name -> System.err.println("not a Lead file, ignored: " + name));
        List<ValidationReport> reports = batches.stream()
                .flatMap(batch -> batch.files().values().stream())
                .toList();
        return reporting.write(reports, rules(), out -> write(batches, out), out -> {
            for (BatchReport batch : batches) {
                write(batch, out);
            }
        });
    }

    private LeadBatchValidator validator(ProgressLine progress) throws IOException {
        LeadBatchValidator validator = Lead.batches()
                .withProgress(progress)
                .customers(this::chosen)
                .relationships(this::chosen)
                .accounts(this::chosen);
        if (history != null) {
            validator = validator.withHistory(LeadHistory.ofDirectory(history));
        }
        return profile == null ? validator : validator.withProfile(Profile.read(profile));
    }

    private <R> FileFormat<R> chosen(FileFormat<R> format) {
        FileFormat<R> limited = format.withLimits(reporting.limits());
        return reporting.showsRows() ? limited.withOption(Options.MASKED_ROWS, true) : limited;
    }

    private static RuleCatalogue rules() {
        List<RuleDescription> all = Stream.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS)
                .flatMap(format -> format.catalogue().all().stream())
                .toList();
        return RuleCatalogue.of(all);
    }

    private static void write(BatchReport batch, Writer out) throws IOException {
        out.write("batch " + batch.batchId() + ": "
                + (batch.hasErrors()
                        ? "refused; Lead runs the checks up to the group \""
                                + batch.reached().text() + "\" and stops there"
                        : "nothing is refused")
                + "\n");
        for (LeadFileName name : batch.superseded()) {
            out.write("  ignored, because there is a newer version: " + name + "\n");
        }
        out.write("\n");
    }

    private static void write(List<BatchReport> batches, Writer text) throws IOException {
        Json.array(batches, text, (BatchReport batch, JsonGenerator out) -> {
            out.writeStringField("batch", batch.batchId());
            out.writeBooleanField("refused", batch.hasErrors());
            out.writeStringField("reached", batch.reached().text());
            out.writeArrayFieldStart("superseded");
            for (LeadFileName name : batch.superseded()) {
                out.writeString(name.toString());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("reports");
            for (ValidationReport report : batch.files().values()) {
                out.writeRawValue(JsonReport.toJson(report).strip());
            }
            out.writeEndArray();
        });
    }
}
