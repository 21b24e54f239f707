package org.partnerfiles.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.SequenceReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which file of Lead's batches to send next. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = "Tells which files of Lead's batches in a folder to send, and under which names. Writes nothing.",
        footer = {
            "",
            "The exit code is 1 if a file has to be corrected, added or renamed first. To see what is wrong: check-batch."
        })
final class NextCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder with the files.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private BatchOptions choices;

    @Override
    public Integer call() throws IOException {
        SequenceReport report = choices.validator().validate(choices.batches(folder));
        Output.text(null, out -> write(report, out));
        return report.hasErrors() ? Main.FOUND : 0;
    }

    private static void write(SequenceReport report, Writer out) throws IOException {
        for (BatchReport batch : report.batches()) {
            out.write("batch " + Printable.of(batch.batchId()) + ":\n");
            for (LeadFileType type : LeadFileType.values()) {
                ValidationReport file = batch.file(type);
                LeadFileName name = batch.sendAs().get(type);
                if (file != null || name != null) {
                    out.write("  " + Printable.of(step(file, name)) + "\n");
                }
            }
        }
        for (ValidationReport file : report.misnamed()) {
            out.write("rename " + Printable.of(String.valueOf(file.file())) + ":\n");
            for (Finding finding : file.findings()) {
                out.write("  " + Printable.of(finding.message()) + "\n");
            }
        }
    }

    private static String step(@Nullable ValidationReport file, @Nullable LeadFileName name) {
        if (file == null) {
            return "add " + name + ", if only with a header";
        }
        if (name == null) {
            return "do not send " + file.file() + " again: it was sent before and has no errors";
        }
        if (file.hasErrors()) {
            return "correct " + Plural.of(file.count(Severity.ERROR), "error") + " in " + file.file()
                    + ", then send it as " + name;
        }
        return "send " + name;
    }
}
