package org.partnerfiles.internal.stream;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.file.CountedBytes;
import org.partnerfiles.internal.format.FormatSettings;
import org.partnerfiles.io.Progress;
import org.partnerfiles.rule.CoreRules;

/** Counts the rows of a file and its blank lines, and hands on the rows, up to the most that may be read. */
final class CountedRows<R> implements Closeable {

    private final ReadRows<R> rows;
    private final FileCounts counts;
    private final CountedBytes bytes;
    private final long most;
    private final @Nullable Progress progress;
    private final RuleFindings findings;
    private final Consumer<RowFindings> ofFile;

    /**
     * The rows of a file.
     *
     * @param rows the rows and the blank lines
     * @param counts counts them
     * @param bytes the bytes of the file
     * @param settings how many rows may be read, and what receives the progress
     * @param findings makes a finding where there are more rows
     * @param ofFile receives that finding
     */
    CountedRows(
            ReadRows<R> rows,
            FileCounts counts,
            CountedBytes bytes,
            FormatSettings<?> settings,
            RuleFindings findings,
            Consumer<RowFindings> ofFile) {
        this.rows = rows;
        this.counts = counts;
        this.bytes = bytes;
        this.most = settings.limits().rows();
        this.progress = settings.progress();
        this.findings = findings;
        this.ofFile = ofFile;
    }

    /**
     * {@return the next row that is not blank; null at the end of the file, or where no further row may be read}
     *
     * @throws IOException if the bytes cannot be read
     */
    @Nullable
    ReadRow<R> next() throws IOException {
        ReadRow<R> row = rows.next();
        while (row != null && row.content() == null) {
            counts.countBlank(row.raw());
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        if (counts.rows() >= most) {
            stop(row.raw().line);
            return null;
        }
        counts.countRow(row.raw());
        if (row.raw().fault == RawRow.Fault.REST_UNREADABLE) {
            counts.cutShort();
        }
        // without a listener the branch is never taken: taken late, it would have all that reads rows compiled anew
        if (progress != null && counts.rows() % Progress.EVERY == 0) {
            tellProgress();
        }
        return row;
    }

    private void stop(long line) {
        RowFindings found = findings.begin(line, 0);
        findings.refuseFile(
                CoreRules.LIMIT_EXCEEDED,
                "expected at most " + most + " rows; the others are not read (Limits.withRows raises the limit)");
        ofFile.accept(found);
        counts.cutShort();
    }

    /** Tells the host how many rows and bytes were read so far. */
    void tellProgress() {
        if (progress != null) {
            progress.advanced(counts.rows(), bytes.count());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
