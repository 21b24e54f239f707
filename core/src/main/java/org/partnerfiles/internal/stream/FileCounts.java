package org.partnerfiles.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Plural;

/** Counts the rows and line ends of a file while it is read or written. */
public final class FileCounts implements FileFacts {

    private final @Nullable String fileName;
    private List<String> firstLine = List.of();
    private @Nullable Object headerRecord;
    private char delimiter;
    private final LineCounts lines = new LineCounts();
    private boolean cutShort;

    public FileCounts(@Nullable String fileName, char delimiter) {
        this.fileName = fileName;
        this.delimiter = delimiter;
    }

    void countFirstLine(KnownFirstLine known, RawRow row) {
        delimiter = known.delimiter();
        firstLine = known.cells();
        lines.countEnd(row);
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
        lines.rows++;
        lines.lastRowCells = cells;
    }

    public void countBlank(RawRow row) {
        lines.countBlank(row);
    }

    public void countRow(RawRow row) {
        lines.countRow(row);
    }

    /** {@return the counts so far, which go on changing} */
    LineCounts lines() {
        return lines;
    }

    /** Records that the file has more rows than are read. */
    void cutShort() {
        cutShort = true;
    }

    /**
     * Reports the lines without content and the line ends of a file that was read to its end.
     *
     * @param table the table, whose layout may document the line end
     * @param findings receives what is wrong
     */
    void report(RecordTable<?> table, RuleFindings findings) {
        if (lines.blankLines > 0) {
            findings.report(
                    CoreRules.BLANK_ROW,
                    null,
                    lines.blankLines == 1
                            ? "1 line without content: line " + lines.firstBlankLine
                            : lines.blankLines + " lines without content, the first is line " + lines.firstBlankLine);
        }
        String lineEnds = otherLineEnds(table.layout());
        if (lineEnds != null) {
            findings.report(table.ruleFor(CoreRules.LINE_ENDING), null, lineEnds);
        }
    }

    private @Nullable String otherLineEnds(Layout layout) {
        if (!layout.documentsLineEnd()) {
            return lines.beginsWithCr ? "expected LF or CRLF at the end of the first line; found a lone CR" : null;
        }
        long others = lines.crLines + (layout.lineEnd() == Layout.LineEnd.CRLF ? lines.lfLines : lines.crlfLines);
        List<String> found = new ArrayList<>();
        if (others > 0) {
            found.add("another line end on " + Plural.of(others, "line"));
        }
        if (!lines.lastLineEnded) {
            found.add("no line end on the last line");
        }
        return found.isEmpty()
                ? null
                : "expected " + layout.lineEnd() + " at the end of every line; found " + String.join(", and ", found);
    }

    public long blankLines() {
        return lines.blankLines;
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
        return lines.rows;
    }

    @Override
    public boolean isCutShort() {
        return cutShort;
    }

    @Override
    public long crlfLines() {
        return lines.crlfLines;
    }

    @Override
    public long lfLines() {
        return lines.lfLines;
    }

    @Override
    public long crLines() {
        return lines.crLines;
    }

    @Override
    public boolean lastLineEnded() {
        return lines.lastLineEnded;
    }

    @Override
    public int lastRowCells() {
        return lines.lastRowCells;
    }
}
