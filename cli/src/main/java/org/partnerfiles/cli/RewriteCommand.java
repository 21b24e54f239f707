package org.partnerfiles.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rewrites a file in its format's standard form. */
@Command(
        name = "rewrite",
        mixinStandardHelpOptions = true,
        description =
                "Reads a file tolerantly, writes its records in the standard form, and lists the changes. No rule is applied and"
                        + " no value is lost: if a row cannot be read, nothing is written.")
final class RewriteCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = FormatArgument.class,
            completionCandidates = FormatArgument.Ids.class,
            description = "The id of the format, such as loanpro.customer.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FileFormat<?> format;

    @Parameters(index = "1", paramLabel = "IN", description = "The file to read; - is standard input.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path in;

    @Parameters(index = "2", paramLabel = "OUT", description = "The file to write; - is standard output.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("partnerfiles");
        Path spooledIn = folder.resolve("in");
        Path spooledOut = folder.resolve("out");
        try {
            if (Output.isStandard(in)) {
                Files.copy(System.in, spooledIn, StandardCopyOption.REPLACE_EXISTING);
            }
            FileNormalizer.Outcome outcome = FileNormalizer.of(format)
                    .rewrite(Output.isStandard(in) ? spooledIn : in, Output.isStandard(out) ? spooledOut : out);
            if (outcome.isWritten() && Output.isStandard(out)) {
                try (OutputStream standard = Output.bytes(null)) {
                    Files.copy(spooledOut, standard);
                }
            }
            return report(outcome);
        } finally {
            Files.deleteIfExists(spooledIn);
            Files.deleteIfExists(spooledOut);
            Files.deleteIfExists(folder);
        }
    }

    private static int report(FileNormalizer.Outcome outcome) {
        if (!outcome.isWritten()) {
            System.err.println("not written, because some rows cannot be read or written:");
            for (Finding finding : outcome.refused().stream().limit(SHOWN).toList()) {
                System.err.println("  " + finding);
            }
            if (outcome.refused().size() > SHOWN) {
                System.err.println("  and " + (outcome.refused().size() - SHOWN) + " more");
            }
            return Main.FOUND;
        }
        System.err.println(
                outcome.records() + " records written" + (outcome.changes().isEmpty() ? "; nothing changed" : ""));
        outcome.changes().forEach(change -> System.err.println("  " + change));
        return 0;
    }
}
