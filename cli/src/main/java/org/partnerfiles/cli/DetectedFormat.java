package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;

/**
 * The format of a file. Its first line decides: the format with most of its columns, or whose header record it is. Of several formats with the
 * same header record, the one with the file's name, else the one with the number of cells of the first row. If no first line decides, the
 * name does, if it is that of one format only.
 *
 * @param format the format, or null if the file has none
 * @param reason by what it was recognised, or why it was not
 */
record DetectedFormat(@Nullable FileFormat<?> format, String reason) {

    /** The least part of a file's columns by which a format is recognised. */
    private static final double LEAST = 0.5;

    private static final Limits FIRST_ROW = Limits.standard().withRows(1);

    /**
     * How well a file fits a format.
     *
     * @param firstLine the part of the first line that is the format's, from 0 to 1
     * @param named whether the file's name is one of the format
     * @param wide whether the first row has as many cells as the format has columns
     * @param cause why the first line is not the format's, or null
     */
    private record Fit(
            FileFormat<?> format,
            double firstLine,
            boolean named,
            boolean wide,
            @Nullable String cause) {

        boolean hasHeaderRecord() {
            return format.table().headerRecord() != null;
        }
    }

    static DetectedFormat of(Path file) throws IOException {
        List<Fit> fits = new ArrayList<>();
        for (FileFormat<?> format : FileFormats.all()) {
            fits.add(fit(format, file));
        }
        double best = fits.stream().mapToDouble(Fit::firstLine).max().orElse(0);
        if (best < LEAST) {
            return byName(fits);
        }
        List<Fit> closest = fits.stream().filter(fit -> fit.firstLine == best).toList();
        String reason = closest.get(0).hasHeaderRecord() ? "by its header record" : "by its header";
        if (closest.size() > 1) {
            boolean named = closest.stream().anyMatch(Fit::named);
            closest = closest.stream().filter(named ? Fit::named : Fit::wide).toList();
            reason += named ? " and its name" : " and the number of its cells";
        }
        return closest.size() == 1
                ? new DetectedFormat(closest.get(0).format, reason)
                : new DetectedFormat(null, "its first line is that of several formats, and its name of none of them");
    }

    private static DetectedFormat byName(List<Fit> fits) {
        List<Fit> named = fits.stream().filter(Fit::named).toList();
        if (named.size() == 1) {
            return new DetectedFormat(named.get(0).format, "by its name");
        }
        // the message that says what it sees in the line, such as semicolons, is longer than that of the other formats
        String cause = fits.stream()
                .map(Fit::cause)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(String::length))
                .orElse("neither its first line nor its name is that of a format");
        return new DetectedFormat(null, cause);
    }

    private static <R> Fit fit(FileFormat<R> format, Path file) throws IOException {
        int[] cells = new int[1];
        FileRule<R> width = FileRule.atEnd(
                RuleDescription.of("detect.width", "Notes the number of cells of the first row."),
                (facts, findings) -> cells[0] = facts.lastRowCells());
        try (RecordReader<R> reader =
                format.withLimits(FIRST_ROW).withRule(width).reader(file)) {
            while (reader.read() != null) {
                // one row
            }
            ValidationReport report = reader.report();
            String name = reader.fileName();
            return new Fit(
                    format,
                    firstLine(format, reader.columns(), report),
                    name != null && format.isNamed(name),
                    cells[0] == format.table().columns().size(),
                    cause(format, report));
        }
    }

    private static double firstLine(FileFormat<?> format, FileColumns columns, ValidationReport report) {
        if (report.count(notRecognised(format)) > 0 || report.count(CoreRules.EMPTY_FILE) > 0) {
            return 0;
        }
        if (format.table().layout().firstLine() != Layout.FirstLine.COLUMN_NAMES) {
            return format.table().headerRecord() == null ? 0 : 1; // rows from the first line on tell nothing
        }
        return columns.headers().isEmpty()
                ? 0
                : (double) columns.mapped().size() / columns.headers().size();
    }

    /** The rule that reports a first line which is not that of the format. */
    private static String notRecognised(FileFormat<?> format) {
        HeaderRecord<?> header = format.table().headerRecord();
        return (header == null ? format.table() : header.table()).ruleFor(CoreRules.HEADER_NOT_RECOGNISED);
    }

    /** Says why a file with headers is not of a format, as for a workbook. */
    private static @Nullable String cause(FileFormat<?> format, ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(CoreRules.HEADER_NOT_RECOGNISED)
                        && format.table().headerRecord() == null)
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }

    /** {@return the report of a file that has no format} */
    ValidationReport refused(Path file) {
        String name = String.valueOf(file.getFileName());
        String rule = CoreRules.HEADER_NOT_RECOGNISED;
        Finding finding = new Finding(
                rule, Effect.FILE_REJECTED, new Location(name, 1, 0, null), "is a file of no known format: " + reason);
        return new ValidationReport(
                FormatArgument.AUTO,
                name,
                0,
                0,
                0,
                true,
                List.of(finding),
                List.of(new RuleCount(rule, Effect.FILE_REJECTED, 1)),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of());
    }
}
