package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.HeaderRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks files of a format and reports what their recipient will do with them.",
        footer = {
            "",
            "Some rules need a host's data, an option or a profile. A file of `fixtures --violate` for such a rule has a file"
                    + " FILE.fixture.json beside it, which check uses with --as-fixture only; the report then says so.",
            "",
            "Several files of a format with effective dates (Helix) are a series: each is compared with those of earlier days, in"
                    + " whatever order they are given."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = FormatArgument.class,
            completionCandidates = FormatArgument.Ids.class,
            description = "The id of the format, such as loanpro.customer.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FileFormat<?> format;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to check; - is standard input.")
    private List<Path> files = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    @Option(
            names = "--as-fixture",
            description = "Checks under the conditions that the file FILE.fixture.json beside each file names.")
    private boolean asFixture;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private ReportOptions reporting;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private RejectsOption rejects;

    @Override
    public Integer call() throws IOException {
        return check(format);
    }

    private <R> int check(FileFormat<R> plain) throws IOException {
        files.forEach(Inputs::requireFile);
        reporting.requireOtherThan(files);
        rejects.requireFor(files);
        FileFormat<R> chosen = choices.applyTo(plain).withLimits(reporting.limits());
        try (ProgressLine progress = new ProgressLine()) {
            List<ValidationReport> reports = checkAll(chosen.withProgress(progress));
            progress.clear();
            return reporting.write(reports, plain.catalogue());
        }
    }

    private <R> List<ValidationReport> checkAll(FileFormat<R> chosen) throws IOException {
        if (isSeries(chosen)) {
            return shown(chosen).validator().validate(files);
        }
        List<ValidationReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(check(chosen, file));
        }
        return reports;
    }

    /** Whether the files are several of a format whose files have an order, so that a rule can compare one with those before it. */
    private boolean isSeries(FileFormat<?> chosen) throws IOException {
        HeaderRecord<?> header = chosen.table().headerRecord();
        boolean ordered = header != null && header.order() != null && files.size() > 1;
        for (Path file : files) {
            ordered = ordered && !file.toString().equals("-") && noteOf(file) == null;
        }
        return ordered;
    }

    private <R> ValidationReport check(FileFormat<R> chosen, Path file) throws IOException {
        ValidationReport report = rejects.check(shown(chosen), file);
        if (report != null) {
            return report;
        }
        if (file.toString().equals("-")) {
            return shown(chosen).validator().validate(System.in, null);
        }
        FixtureNote note = noteOf(file);
        return note == null ? shown(chosen).validator().validate(file) : note.check(chosen, file, this::shown);
    }

    /** What lies beside a file is never trusted unasked: a sender could turn rules off. */
    private @Nullable FixtureNote noteOf(Path file) throws IOException {
        return asFixture ? FixtureNote.beside(file) : null;
    }

    private <R> FileFormat<R> shown(FileFormat<R> chosen) {
        return reporting.showsRows() ? chosen.withOption(Options.MASKED_ROWS, true) : chosen;
    }
}
