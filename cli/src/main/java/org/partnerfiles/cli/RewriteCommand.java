package org.partnerfiles.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rewrites a file in its format's standard form. */
@Command(
        name = "rewrite",
        mixinStandardHelpOptions = true,
        description =
                "Reads a file tolerantly, writes its records in the standard form, and lists every change. No rule is applied and"
                        + " no value is lost: if a row or a value cannot be read, or the file was cut, nothing is written.",
        footer = {
            "",
            "The command rules FORMAT marks the rules that this mends with \"rewrite mends it\"; a missing or wrong value stays as it is."
        })
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    @Override
    public Integer call() throws IOException {
        Inputs.requireFile(in);
        Output.requirePlace(out);
        return report(rewrite(FileNormalizer.of(choices.applyTo(format))));
    }

    /** Standard input is read once and never stored; what goes to standard output is kept until it is complete. */
    private FileNormalizer.Outcome rewrite(FileNormalizer<?> normalizer) throws IOException {
        if (!Output.isStandard(in) && !Output.isStandard(out)) {
            return normalizer.rewrite(in, out);
        }
        if (Output.isStandard(in)) {
            return Output.isStandard(out)
                    ? normalizer.rewrite(System.in, null, System.out)
                    : normalizer.rewrite(System.in, null, out);
        }
        try (InputStream file = Files.newInputStream(in)) {
            return normalizer.rewrite(file, String.valueOf(in.getFileName()), System.out);
        }
    }

    private static int report(FileNormalizer.Outcome outcome) {
        if (!outcome.isWritten()) {
            System.err.println("not written:");
            for (Finding finding : outcome.refused().stream().limit(SHOWN).toList()) {
                System.err.println("  " + Printable.of(finding.toString()));
            }
            if (outcome.refused().size() > SHOWN) {
                System.err.println("  and " + (outcome.refused().size() - SHOWN) + " more");
            }
            return Main.FOUND;
        }
        System.err.println(Plural.of(outcome.records(), "record") + " written"
                + (outcome.changes().isEmpty() ? "; nothing changed" : ""));
        outcome.changes().forEach(change -> System.err.println("  " + Printable.of(change.toString())));
        return 0;
    }
}
