package org.partnerfiles.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
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
                    + " whatever order they are given. Customer files and registration files of Helix in one call are compared day by"
                    + " day."
        })
final class CheckCommand implements Callable<Integer> {

    /** From this size on, several threads are faster than one. */
    private static final long LARGE = 16 << 20;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = FormatArgument.OrAutoConverter.class,
            completionCandidates = FormatArgument.IdsOrAuto.class,
            description =
                    "The id of the format, such as loanpro.customer; auto is the format of each file, as detect names it.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FormatArgument.OrAuto format;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to check, or patterns such as in/*.csv; - is standard input.")
    private List<File> files = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads read a file. By default one, and one for each processor for a file of 16 MB or more.")
    private @Nullable Integer threads;

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private OtherFilesOfDay others;

    @Override
    public Integer call() throws IOException {
        List<Path> paths = Inputs.files(files);
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("--threads must be 1 or more; found " + threads);
        }
        reporting.requireOtherThan(paths);
        rejects.requireFor(paths);
        FileFormat<?> given = format.format();
        List<FileFormat<?>> known = given == null ? FileFormats.all() : List.of(given);
        choices.options(known);
        try (ProgressLine progress = ProgressLine.of(paths)) {
            Map<Path, ValidationReport> reports = new HashMap<>();
            Map<FileFormat<?>, List<Path>> groups = byFormat(given, paths, reports);
            others.requireOther(groups.keySet());
            Map<FileFormat<?>, FileFormat<?>> chosen = new HashMap<>(); // all of them, before anything is written
            for (Map.Entry<FileFormat<?>, List<Path>> group : groups.entrySet()) {
                chosen.put(group.getKey(), choices.applyTo(group.getKey(), known));
                requireRejectsOf(group.getKey(), group.getValue());
            }
            rejects.makeFolder();
            for (Map.Entry<FileFormat<?>, List<Path>> group : groups.entrySet()) {
                FileFormat<?> under = Objects.requireNonNull(chosen.get(group.getKey()));
                check(others.applyTo(under, groups).withProgress(progress), group.getValue(), reports);
            }
            progress.clear();
            return reporting.write(
                    DistinctNames.of(paths, paths.stream().map(reports::get).toList()), known);
        }
    }

    /** The files of each format, in their order; a file of no format has its report at once. */
    private static Map<FileFormat<?>, List<Path>> byFormat(
            @Nullable FileFormat<?> given, List<Path> paths, Map<Path, ValidationReport> reports) throws IOException {
        Map<FileFormat<?>, List<Path>> groups = new LinkedHashMap<>();
        for (Path path : paths) {
            FileFormat<?> format = given;
            if (format == null) {
                if (Output.isStandard(path)) {
                    throw new IllegalArgumentException("auto needs files: standard input can be read only once");
                }
                DetectedFormat detected = DetectedFormat.of(path);
                format = detected.format();
                if (format == null) {
                    reports.put(path, detected.refused(path));
                    continue;
                }
            }
            groups.computeIfAbsent(format, first -> new ArrayList<>()).add(path);
        }
        return groups;
    }

    /** Rows of a series are read by the rules that compare its files, and kept by no one. */
    private void requireRejectsOf(FileFormat<?> format, List<Path> paths) throws IOException {
        if (isSeries(format, paths)) {
            rejects.requireNone("several files of " + format.id() + " are a series; check one file at a time");
        }
    }

    private <R> void check(FileFormat<R> chosen, List<Path> paths, Map<Path, ValidationReport> reports)
            throws IOException {
        FileFormat<R> limited = chosen.withLimits(reporting.limits());
        if (isSeries(limited, paths)) {
            List<ValidationReport> series = shown(limited.withReadingThreads(threadsFor(paths)))
                    .validator()
                    .validate(paths);
            for (int i = 0; i < series.size(); i++) {
                reports.put(paths.get(i), series.get(i));
            }
            return;
        }
        for (Path path : paths) {
            reports.put(path, check(limited.withReadingThreads(threadsFor(List.of(path))), path));
        }
    }

    private int threadsFor(List<Path> read) throws IOException {
        if (threads != null) {
            return threads;
        }
        long largest = 0;
        for (Path file : read) {
            largest = Math.max(largest, Inputs.size(file));
        }
        return largest < LARGE ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** Whether the files are several of a format whose files have an order, so that a rule can compare one with those before it. */
    private boolean isSeries(FileFormat<?> chosen, List<Path> paths) throws IOException {
        HeaderRecord<?> header = chosen.table().headerRecord();
        boolean ordered = header != null && header.order() != null && paths.size() > 1;
        for (Path file : paths) {
            ordered = ordered && !Output.isStandard(file) && noteOf(file) == null;
        }
        return ordered;
    }

    private <R> ValidationReport check(FileFormat<R> chosen, Path file) throws IOException {
        ValidationReport report = rejects.check(shown(chosen), file);
        if (report != null) {
            return report;
        }
        if (Output.isStandard(file)) {
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
