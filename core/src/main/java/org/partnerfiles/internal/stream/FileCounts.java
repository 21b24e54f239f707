package org.partnerfiles.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.table.Layout;
import org.partnerfiles.text.Plural;

/** Counts the rows and line ends of a file while it is read or written. */
public final class FileCounts implements FileFacts {

    private final @Nullable String fileName;
    private List<String> firstLine = List.of();
    private @Nullable Object headerRecord;
    private char delimiter;
    private long rows;
    private long crlfLines;
    private long lfLines;
    private long crLines;
    private boolean lastLineEnded = true;
    private int lastRowCells;
    private boolean cutShort;
    private boolean beginsWithCr;
    private boolean hasEnds;
    private long blankLines;
    private long firstBlankLine;

    public FileCounts(@Nullable String fileName, char delimiter) {
        this.fileName = fileName;
        this.delimiter = delimiter;
    }

    void countFirstLine(KnownFirstLine known, RawRow row) {
        delimiter = known.delimiter();
        firstLine = known.cells();
        countEnd(row);
    }

    void setHeaderRecord(@Nullable Object header) {
        headerRecord = header;
    }

    /** Sets the first line of a file that is written. */
    void setFirstLine(List<String> cells) {
        firstLine = List.copyOf(cells);
    }

    /** Counts a row that is written. */
    void countWritten(int cells) {
        rows++;
        lastRowCells = cells;
    }

    public void countBlank(RawRow row) {
        if (blankLines++ == 0) {
            firstBlankLine = row.line;
        }
        countEnd(row);
    }

    public void countRow(RawRow row) {
        rows++;
        lastRowCells = row.count;
        countEnd(row);
    }

    /** Records that the file has more rows than are read. */
    void cutShort() {
        cutShort = true;
    }

    private void countEnd(RawRow row) {
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
     * {@return what is wrong with the line ends of a file that was read to its end, or null}
     *
     * @param layout the text form, which may document the line end
     */
    @Nullable
    String otherLineEnds(Layout layout) {
        if (!layout.documentsLineEnd()) {
            return beginsWithCr ? "expected LF or CRLF at the end of the first line; found a lone CR" : null;
        }
        long others = crLines + (layout.lineEnd() == Layout.LineEnd.CRLF ? lfLines : crlfLines);
        List<String> found = new ArrayList<>();
        if (others > 0) {
            found.add("another line end on " + Plural.of(others, "line"));
        }
        if (!lastLineEnded) {
            found.add("no line end on the last line");
        }
        return found.isEmpty()
                ? null
                : "expected " + layout.lineEnd() + " at the end of every line; found " + String.join(", and ", found);
    }

    public long blankLines() {
        return blankLines;
    }

    long firstBlankLine() {
        return firstBlankLine;
    }

    @Override
    public @Nullable String fileName() {
        return fileName;
    }

    @Override
    public List<String> firstLine() {
        return firstLine;
    }

    @Override
    public @Nullable Object headerRecord() {
        return headerRecord;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public boolean isCutShort() {
        return cutShort;
    }

    @Override
    public long crlfLines() {
        return crlfLines;
    }

    @Override
    public long lfLines() {
        return lfLines;
    }

    @Override
    public long crLines() {
        return crLines;
    }

    @Override
    public boolean lastLineEnded() {
        return lastLineEnded;
    }

    @Override
    public int lastRowCells() {
        return lastRowCells;
    }
}
