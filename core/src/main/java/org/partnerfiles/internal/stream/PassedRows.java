package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCounts;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.FileIdentity;
import org.partnerfiles.internal.stream.RowVerdicts.Verdict;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.Row;

/** The rows that a reader has returned: what must be known of them so that another reader can go on after them. */
final class PassedRows {

    private final String format;
    private final @Nullable String name;
    private final LineCounts lines;
    private final FindingCounts findings;
    private final RowVerdicts verdicts;
    private long offset;
    private long line = 1;

    private PassedRows(
            String format, @Nullable String name, LineCounts lines, FindingCounts findings, RowVerdicts verdicts) {
        this.format = format;
        this.name = name;
        this.lines = lines;
        this.findings = findings;
        this.verdicts = verdicts;
    }

    /**
     * {@return no rows}
     *
     * @param format the id of the format
     */
    static PassedRows none(String format) {
        return new PassedRows(format, null, new LineCounts(), new FindingCounts(), new RowVerdicts());
    }

    /**
     * {@return the rows before a position}
     *
     * @param position the position
     * @param format the id of the format
     * @param file the file, or null for a stream
     * @param name the file's name, or null
     * @throws IllegalArgumentException if it is not a position of this version of the library, or is one of another format
     * @throws IOException if the file cannot be read, or is not that of the position
     */
    static PassedRows before(Position position, String format, @Nullable FileBytes file, @Nullable String name)
            throws IOException {
        PassedRows rows = StoredState.read(
                position.state(),
                format,
                in -> new PassedRows(format, name, LineCounts.read(in), FindingCounts.read(in), RowVerdicts.read(in)));
        rows.offset = position.offset();
        rows.line = position.line();
        FileIdentity head = file == null ? null : file.head();
        if (head == null || head.length() != position.length() || !head.digest().equals(position.head())) {
            throw rows.changed();
        }
        return rows;
    }

    private IOException changed() {
        return new FileSystemException(
                String.valueOf(name), null, "is not the file of the position, or has changed; read it from its start");
    }

    /**
     * Has the rules of another reader remember the rows.
     *
     * @param again the rows, which are read again
     * @param counts counts them
     * @param run has the rules
     * @param source is read, and then is where the next row begins
     * @throws IOException if the file cannot be read, or has changed
     * @throws RuntimeException what a look-up throws
     */
    <R> void recall(CountedRows<R> again, FileCounts counts, CheckRun<R, ReadRow<R>> run, RowReader source)
            throws IOException {
        RowVerdicts.InOrder inOrder = verdicts.inOrder();
        while (counts.rows() < count()) {
            ReadRow<R> row = again.next();
            if (row == null) {
                throw changed();
            }
            run.admit(row);
            if (run.isFull() || counts.rows() == count()) {
                run.recall(known -> {
                    Verdict verdict = inOrder.next();
                    run.remember(known, verdict == Verdict.ACCEPTED, verdict == Verdict.REFUSING);
                });
            }
        }
        if (!source.position(count() + 1).equals(end())) {
            throw changed();
        }
    }

    /** {@return how many rows there are} */
    long count() {
        return lines.rows;
    }

    LineCounts lines() {
        return lines;
    }

    FindingCounts findings() {
        return findings;
    }

    /** {@return where the next row begins} */
    RowPosition end() {
        return new RowPosition(offset, line, count() + 1);
    }

    /**
     * Adds a row.
     *
     * @param next the row
     * @param upToIt the counts of the file up to it
     */
    void add(ReturnedRow<?> next, LineCounts upToIt) {
        Row.Place place = next.row().place();
        lines.set(upToIt);
        findings.add(next.findings());
        findings.addRecord(next.row() instanceof Row.Accepted<?>);
        verdicts.add(next.verdict());
        offset = place.offset() + place.length();
        line = place.line() + next.physicalLines();
    }

    /**
     * {@return the position after the rows}
     *
     * @param file the file
     * @throws IOException if a text in it is longer than 64 KiB
     */
    Position position(FileIdentity file) throws IOException {
        String stored = StoredState.text(format, out -> {
            lines.write(out);
            findings.write(out);
            verdicts.write(out);
            return out;
        });
        return new Position(offset, line, count(), file.length(), file.digest(), stored);
    }
}
