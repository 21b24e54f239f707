package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout.FirstLine;

/** Properties of reading any bytes by any format. */
final class FileLaws {

    private FileLaws() {}

    /** The result of reading a file. */
    private record ReadFile<R>(
            List<Row.Accepted<R>> accepted,
            List<Row.Rejected<R>> rejected,
            long firstRowLine,
            FileColumns columns,
            ValidationReport report) {

        long rows() {
            return accepted.size() + (long) rejected.size();
        }
    }

    /** Checks every property. */
    static <R> void hold(FileFormat<R> format, byte[] bytes) throws IOException {
        ReadFile<R> read = read(format, bytes);
        everyRowIsCounted(format, bytes, read);
        everyRejectedRowHasAFinding(format, read);
        severalThreadsReadTheSame(format, bytes, read);
        acceptedRecordsRoundTrip(format, read);
    }

    private static <R> void everyRowIsCounted(FileFormat<R> format, byte[] bytes, ReadFile<R> read) {
        CountedRows counted = CountedRows.of(bytes, format.table().layout());
        boolean named = format.table().layout().firstLine() == FirstLine.COLUMN_NAMES;
        // if files begin with a header record and this one does not, its first line is the first row
        boolean headed = counted.all() > 0 && (named || read.firstRowLine != counted.firstLine());
        assertThat(read.rows()).isEqualTo(headed ? counted.all() - 1 : counted.all());
        assertThat(read.report.accepted()).isEqualTo(read.accepted.size());
        assertThat(read.report.rejected()).isEqualTo(read.rejected.size());
    }

    /** Every rejected row has a finding, which is on its own line. */
    private static <R> void everyRejectedRowHasAFinding(FileFormat<R> format, ReadFile<R> read) {
        HeaderRecord<?> record = format.table().headerRecord();
        String notRecognised = record == null
                ? CoreRules.HEADER_NOT_RECOGNISED
                : record.table().ruleFor(CoreRules.HEADER_NOT_RECOGNISED);
        boolean headerIsRead = read.report.count(notRecognised) == 0;
        for (Row.Rejected<R> row : read.rejected) {
            if (headerIsRead) {
                assertThat(row.findings()).anyMatch(finding -> finding.effect().isError());
            }
            assertThat(row.findings())
                    .allMatch(finding -> finding.location().line() == row.line()
                            && finding.location().record() == row.number());
        }
    }

    private static <R> void severalThreadsReadTheSame(FileFormat<R> format, byte[] bytes, ReadFile<R> read)
            throws IOException {
        if (!format.table().layout().rowsMaySpanLines()) {
            assertThat(read(format.withReadingThreads(3), bytes)).isEqualTo(read);
        }
    }

    /** The writer has reported every finding of the second reading; none is an error. */
    private static <R> void acceptedRecordsRoundTrip(FileFormat<R> format, ReadFile<R> read) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Row.Accepted<R>> written = new ArrayList<>();
        List<List<String>> reported = new ArrayList<>();
        FileFormat<R> headed = format.withSampleHeaderRecord();
        boolean hasColumns = !read.columns.headers().isEmpty();
        try (RecordWriter<R> writer = hasColumns ? headed.writer(out, read.columns) : headed.writer(out)) {
            for (Row.Accepted<R> row : read.accepted) {
                List<Finding> found = writer.offer(row.record(), row.unmapped());
                // a writer may have to be stricter than a reader
                if (found.stream().noneMatch(finding -> finding.effect().isError())) {
                    written.add(row);
                    reported.add(rules(found));
                }
            }
            writer.publish();
        } catch (InvalidRecordException e) {
            // without the refused rows, the file as a whole can break a rule
            assertThat(e.findings()).extracting(Finding::effect).contains(Effect.FILE_REJECTED);
            return;
        }
        ReadFile<R> again = read(format, out.toByteArray());
        assertThat(again.rejected).isEmpty();
        assertThat(again.accepted).extracting(Row.Accepted::record).isEqualTo(all(written, Row.Accepted::record));
        assertThat(again.accepted).extracting(Row.Accepted::unmapped).isEqualTo(all(written, Row.Accepted::unmapped));
        // a header with unknown columns still has its errors
        assertThat(errors(again.report)).isSubsetOf(errors(read.report));
        for (int i = 0; i < written.size(); i++) {
            assertThat(rules(again.accepted.get(i).findings())).isSubsetOf(reported.get(i));
        }
    }

    private static <R, T> List<T> all(List<Row.Accepted<R>> rows, Function<Row.Accepted<R>, T> part) {
        return rows.stream().map(part).toList();
    }

    private static List<String> errors(ValidationReport report) {
        return report.counts().stream()
                .filter(count -> count.effect().isError())
                .map(RuleCount::rule)
                .toList();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static <R> ReadFile<R> read(FileFormat<R> format, byte[] bytes) throws IOException {
        List<Row.Accepted<R>> accepted = new ArrayList<>();
        List<Row.Rejected<R>> rejected = new ArrayList<>();
        long firstRowLine = 0;
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            for (Row<R> row : reader) {
                firstRowLine = row.number() == 1 ? row.line() : firstRowLine;
                if (row instanceof Row.Accepted<R> good) {
                    accepted.add(good);
                } else if (row instanceof Row.Rejected<R> bad) {
                    rejected.add(bad);
                }
            }
            return new ReadFile<>(accepted, rejected, firstRowLine, reader.columns(), reader.report());
        }
    }
}
