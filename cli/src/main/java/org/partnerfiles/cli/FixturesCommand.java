package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.InvalidRecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes files for tests. */
@Command(
        name = "fixtures",
        mixinStandardHelpOptions = true,
        description = "Makes a file of invented records: valid, or one that breaks a rule and no other error.",
        footer = {"", "The same format, count and seed make the same bytes on every machine."})
final class FixturesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FORMAT",
            converter = FormatArgument.class,
            completionCandidates = FormatArgument.Ids.class,
            description = "The id of the format, such as loanpro.customer.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FileFormat<?> format;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "How many valid records (${DEFAULT-VALUE}); with --violate, in addition to those that break the rule, if the"
                            + " rule allows that.")
    private long count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Any number (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--violate", paramLabel = "RULE", description = "The id of the rule that the file breaks.")
    private @Nullable String rule;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; - is standard output, the default.")
    private @Nullable Path output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    @Override
    public Integer call() throws IOException {
        Counts.require("--count", count);
        Output.requirePlace(output);
        make(Fixtures.of(choices.applyTo(format)).seed(seed));
        return 0;
    }

    private void make(Fixtures<?> fixtures) throws IOException {
        Path place = output;
        if (place != null && !Output.isStandard(place)) {
            FixtureNote.remove(place);
        }
        if (rule == null) {
            if (place == null || Output.isStandard(place)) {
                Output.bytes(null, out -> fixtures.write(count, out));
            } else {
                write(fixtures, place);
            }
            return;
        }
        FixtureFile<?> file = fixtures.violating(rule, count);
        Output.bytes(place, out -> out.write(file.bytes()));
        boolean conditional = (place == null || Output.isStandard(place))
                ? file.isConditional()
                : FixtureNote.writeIfNeeded(place, format, rule);
        if (conditional) {
            System.err.println("the rule is found broken only with a host's data, an option, a profile or a file's name"
                    + (place == null || Output.isStandard(place) ? "" : ": check --as-fixture"));
        }
    }

    private void write(Fixtures<?> fixtures, Path place) throws IOException {
        try {
            fixtures.write(count, place);
        } catch (InvalidRecordException e) {
            String name = format.nameAt(LocalDateTime.now(ZoneOffset.UTC));
            if (name == null || format.isNamed(String.valueOf(place.getFileName()))) {
                throw e;
            }
            throw new IllegalArgumentException(
                    e.getMessage() + "; for example, " + name
                            + (BatchOptions.FORMATS.contains(format)
                                    ? "; or make the files of a batch by fixtures-batch"
                                    : ""),
                    e);
        }
    }
}
