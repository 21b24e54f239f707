package org.partnerfiles.internal.stream;

import java.io.IOException;
import org.partnerfiles.internal.check.FindingCounts;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.file.FileHead;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.Row;

/** The rows that a reader has returned: what must be known of them so that another reader can go on after them. */
final class PassedRows {

    private final String format;
    private final LineCounts lines;
    private final FindingCounts findings;
    private final RowVerdicts verdicts;
    private long offset;
    private long line = 1;

    private PassedRows(String format, LineCounts lines, FindingCounts findings, RowVerdicts verdicts) {
        this.format = format;
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
        return new PassedRows(format, new LineCounts(), new FindingCounts(), new RowVerdicts());
    }

    /**
     * {@return the rows before a position}
     *
     * @param position the position
     * @param format the id of the format
     * @throws IllegalArgumentException if it is not a position of this version of the library, or is one of another format
     */
    static PassedRows before(Position position, String format) {
        return StoredState.read(position.state(), format, in -> {
            PassedRows rows = new PassedRows(format, LineCounts.read(in), FindingCounts.read(in), RowVerdicts.read(in));
            rows.offset = position.offset();
            rows.line = position.line();
            return rows;
        });
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

    RowVerdicts verdicts() {
        return verdicts;
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
    Position position(FileHead file) throws IOException {
        String stored = StoredState.text(format, out -> {
            lines.write(out);
            findings.write(out);
            verdicts.write(out);
            return out;
        });
        return new Position(offset, line, count(), file.length(), file.digest(), stored);
    }
}
