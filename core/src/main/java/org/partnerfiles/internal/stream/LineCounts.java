package org.partnerfiles.internal.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.partnerfiles.internal.csv.RawRow;

/** How many rows, blank lines and line ends a file has so far. */
final class LineCounts {

    long rows;
    long crlfLines;
    long lfLines;
    long crLines;
    long blankLines;
    long firstBlankLine;
    int lastRowCells;
    boolean lastLineEnded = true;
    boolean beginsWithCr;
    private boolean hasEnds;

    void countBlank(RawRow row) {
        if (blankLines++ == 0) {
            firstBlankLine = row.line;
        }
        countEnd(row);
    }

    void countRow(RawRow row) {
        rows++;
        lastRowCells = row.count;
        countEnd(row);
    }

    void countEnd(RawRow row) {
        lastLineEnded = row.end != RawRow.End.FILE;
        beginsWithCr |= !hasEnds && row.end == RawRow.End.CR;
        hasEnds = true;
        switch (row.end) {
            case CRLF -> crlfLines++;
            case LF -> lfLines++;
            case CR -> crLines++;
            case FILE -> {}
        }
    }

    /**
     * {@return the counts of a part of a file, before its first row}
     *
     * @param before the number of rows before it
     */
    static LineCounts afterRows(long before) {
        LineCounts counts = new LineCounts();
        counts.rows = before;
        return counts;
    }

    /**
     * Adds the counts of the next part of a file.
     *
     * @param next the counts
     * @param before the number of rows before it, which they include
     */
    void addPart(LineCounts next, long before) {
        rows += next.rows - before;
        crlfLines += next.crlfLines;
        lfLines += next.lfLines;
        crLines += next.crLines;
        firstBlankLine = blankLines == 0 ? next.firstBlankLine : firstBlankLine;
        blankLines += next.blankLines;
        lastRowCells = next.rows > before ? next.lastRowCells : lastRowCells;
        lastLineEnded = next.hasEnds ? next.lastLineEnded : lastLineEnded;
        beginsWithCr |= !hasEnds && next.beginsWithCr;
        hasEnds |= next.hasEnds;
    }

    /** Takes over the counts of another one. */
    void set(LineCounts other) {
        rows = other.rows;
        crlfLines = other.crlfLines;
        lfLines = other.lfLines;
        crLines = other.crLines;
        blankLines = other.blankLines;
        firstBlankLine = other.firstBlankLine;
        lastRowCells = other.lastRowCells;
        lastLineEnded = other.lastLineEnded;
        beginsWithCr = other.beginsWithCr;
        hasEnds = other.hasEnds;
    }

    /** {@return the counts as they are now} */
    LineCounts copy() {
        LineCounts copy = new LineCounts();
        copy.set(this);
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(rows);
        out.writeLong(crlfLines);
        out.writeLong(lfLines);
        out.writeLong(crLines);
        out.writeLong(blankLines);
        out.writeLong(firstBlankLine);
        out.writeInt(lastRowCells);
        out.writeBoolean(lastLineEnded);
        out.writeBoolean(beginsWithCr);
        out.writeBoolean(hasEnds);
    }

    static LineCounts read(DataInput in) throws IOException {
        LineCounts counts = new LineCounts();
        counts.rows = in.readLong();
        counts.crlfLines = in.readLong();
        counts.lfLines = in.readLong();
        counts.crLines = in.readLong();
        counts.blankLines = in.readLong();
        counts.firstBlankLine = in.readLong();
        counts.lastRowCells = in.readInt();
        counts.lastLineEnded = in.readBoolean();
        counts.beginsWithCr = in.readBoolean();
        counts.hasEnds = in.readBoolean();
        return counts;
    }
}
