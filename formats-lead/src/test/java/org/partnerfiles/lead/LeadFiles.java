package org.partnerfiles.lead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

/** Small files and the findings on them. */
public final class LeadFiles {

    private LeadFiles() {}

    public static <R> ValidationReport check(FileFormat<R> format, Example example) {
        return FixtureFile.of(format, example).check();
    }

    public static <R> List<String> errors(FileFormat<R> format, String... headersAndTexts) {
        return errors(check(format, Example.ofRow(headersAndTexts)));
    }

    public static List<String> errors(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.effect().isError())
                .map(LeadFiles::ruleAndColumn)
                .toList();
    }

    public static <R> List<String> findings(FileFormat<R> format, String... headersAndTexts) {
        return findings(check(format, Example.ofRow(headersAndTexts)));
    }

    /** The findings of all severities by rule and column, such as {@code core.value-missing status}. */
    public static List<String> findings(ValidationReport report) {
        return report.findings().stream().map(LeadFiles::ruleAndColumn).toList();
    }

    private static String ruleAndColumn(Finding finding) {
        String column = finding.location().column();
        return column == null ? finding.rule() : finding.rule() + " " + column;
    }

    public static <R> byte[] write(FileFormat<R> format, List<R> records) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RecordWriter<R> writer = format.writer(out)) {
                for (R record : records) {
                    writer.write(record);
                }
                writer.publish();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <R> String text(FileFormat<R> format, List<R> records) {
        return new String(write(format, records), StandardCharsets.UTF_8);
    }

    /** The records of a file without errors. */
    public static <R> List<R> read(FileFormat<R> format, byte[] bytes) {
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            List<R> records = new ArrayList<>();
            for (Row<R> row : reader) {
                if (!(row instanceof Row.Accepted<R> accepted)) {
                    throw new AssertionError(row.findings());
                }
                records.add(accepted.record());
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <R> List<R> read(FileFormat<R> format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static <R> ValidationReport validate(FileFormat<R> format, String text) {
        try {
            return format.validator().validate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as a source for batches, its records written without the rules. */
    static <R> LeadSource source(String name, FileFormat<R> format, List<R> records) {
        return LeadSource.of(name, write(format.withoutRules(), records));
    }
}
