package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Layout;

/**
 * The format of a file. Its first line decides: the format with most of its columns, or whose header record it is. If no first line
 * decides, the name does, if it has the pattern of one format only.
 *
 * @param format the format, or null if the file has none
 * @param reason by what it was recognised, or why it was not
 */
record DetectedFormat(@Nullable FileFormat<?> format, String reason) {

    /** The least part of a file's columns by which a format is recognised. */
    private static final double LEAST = 0.5;

    private static final Limits FIRST_ROW = Limits.standard().withRows(1);

    /** How well a file fits a format. */
    private record Fit(
            FileFormat<?> format,
            double firstLine,
            boolean named,
            @Nullable String cause) {}

    static DetectedFormat of(Path file) throws IOException {
        Fit best = null;
        Fit byName = null;
        int named = 0;
        String cause = null;
        for (FileFormat<?> format : FileFormats.all()) {
            Fit fit = fit(format.withLimits(FIRST_ROW), format, file);
            boolean closer = best == null
                    || fit.firstLine > best.firstLine
                    || (fit.firstLine == best.firstLine && fit.named && !best.named);
            best = closer ? fit : best;
            if (fit.named) {
                byName = fit;
                named++;
            }
            cause = fit.cause == null ? cause : fit.cause;
        }
        if (best != null && best.firstLine >= LEAST) {
            boolean records = best.format.table().layout().firstLine() != Layout.FirstLine.COLUMN_NAMES;
            return new DetectedFormat(best.format, records ? "by its header record" : "by its header");
        }
        if (byName != null && named == 1) {
            return new DetectedFormat(byName.format, "by its name");
        }
        return new DetectedFormat(
                null, cause == null ? "neither its first line nor its name is that of a format" : cause);
    }

    private static <R> Fit fit(FileFormat<R> limited, FileFormat<?> format, Path file) throws IOException {
        try (RecordReader<R> reader = limited.reader(file)) {
            while (reader.read() != null) {
                // one row
            }
            ValidationReport report = reader.report();
            String pattern = ruleOnNames(format);
            boolean named = pattern != null && report.count(pattern) == 0;
            return new Fit(format, firstLine(format, reader.columns(), report), named, cause(report));
        }
    }

    /** The part of the first line that is the format's, from 0 to 1. */
    private static double firstLine(FileFormat<?> format, FileColumns columns, ValidationReport report) {
        if (format.table().layout().firstLine() == Layout.FirstLine.COLUMN_NAMES) {
            boolean recognised = report.count(CoreRules.HEADER_NOT_RECOGNISED) == 0
                    && !columns.headers().isEmpty();
            return recognised
                    ? (double) columns.mapped().size() / columns.headers().size()
                    : 0;
        }
        boolean refused = report.fileRejected()
                && report.findings().stream()
                        .anyMatch(finding -> finding.effect() == Effect.FILE_REJECTED
                                && !finding.rule().equals(CoreRules.LIMIT_EXCEEDED)
                                && finding.rule().contains("header"));
        return refused || report.count(CoreRules.EMPTY_FILE) > 0 ? 0 : 1;
    }

    private static @Nullable String ruleOnNames(FileFormat<?> format) {
        return format.catalogue().all().stream()
                .map(RuleDescription::id)
                .filter(id -> id.endsWith(".file-name") || id.endsWith(".file-name-pattern"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String cause(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(CoreRules.HEADER_NOT_RECOGNISED))
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
