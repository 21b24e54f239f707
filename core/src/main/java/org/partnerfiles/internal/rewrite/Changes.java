package org.partnerfiles.internal.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.table.Layout;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;

/** Counts what differs between a file that was read and the one that is written, and says it in words without the text of a cell. */
final class Changes {

    /** The cells of one column that were changed. */
    private static final class OfColumn {
        private long cells;
        private long entriesLeftOut;
    }

    private final Layout layout;
    private final RawRow.End standardEnd;
    private final Map<String, OfColumn> columns = new LinkedHashMap<>();
    private long otherLineEnds;
    private long quotedOtherwise;
    private long filledUp;
    private boolean lastLineEnded = true;

    Changes(Layout layout) {
        this.layout = layout;
        this.standardEnd = layout.lineEnd() == Layout.LineEnd.CRLF ? RawRow.End.CRLF : RawRow.End.LF;
    }

    /** Counts the end of a line that is written again. */
    void countEnd(RawRow.End end) {
        lastLineEnded = end != RawRow.End.FILE;
        otherLineEnds += end == standardEnd || !lastLineEnded ? 0 : 1;
    }

    /** Counts a row whose quotes, or the blanks around them, are not those that a writer writes. */
    void countQuotes() {
        quotedOtherwise++;
    }

    /** Counts a row that had fewer cells than columns. */
    void countFilledUp() {
        filledUp++;
    }

    /**
     * Counts a cell that is written otherwise.
     *
     * @param place its column, in words
     * @param entriesLeftOut how many blank entries of its list are left out
     */
    void countCell(String place, int entriesLeftOut) {
        OfColumn counted = columns.computeIfAbsent(place, header -> new OfColumn());
        counted.cells++;
        counted.entriesLeftOut += entriesLeftOut;
    }

    /**
     * {@return the changes in words}
     *
     * @param packed whether the file is a gzip file
     * @param byteOrderMark whether the file begins with a byte order mark
     * @param delimiter the delimiter of the file
     * @param blankLines how many lines without content it has
     * @param ofHeader the changes of its header
     */
    List<String> inWords(
            boolean packed, boolean byteOrderMark, char delimiter, long blankLines, List<String> ofHeader) {
        List<String> words = new ArrayList<>();
        if (packed) {
            words.add("the gzip file is unpacked");
        }
        if (byteOrderMark) {
            words.add("the byte order mark is left out");
        }
        if (delimiter != layout.delimiter()) {
            words.add("cells are separated by " + named(layout.delimiter()) + ", not by " + named(delimiter));
        }
        if (otherLineEnds > 0) {
            words.add(Plural.of(otherLineEnds, "line end")
                    + (otherLineEnds == 1 ? " becomes " : " become ")
                    + layout.lineEnd());
        }
        if (!lastLineEnded) {
            words.add("the last line is ended");
        }
        if (blankLines > 0) {
            words.add(Plural.of(blankLines, "blank line") + (blankLines == 1 ? " is" : " are") + " left out");
        }
        if (quotedOtherwise > 0) {
            words.add("quotes: " + Plural.of(quotedOtherwise, "line") + " in the standard form");
        }
        if (filledUp > 0) {
            words.add(Plural.of(filledUp, "row") + (filledUp == 1 ? " is" : " are") + " filled up with blank cells");
        }
        words.addAll(ofHeader);
        columns.forEach((place, counted) -> words.add(Printable.of(place) + ": " + Plural.of(counted.cells, "cell")
                + " in the standard form" + leftOut(counted.entriesLeftOut)));
        return words;
    }

    private static String named(char delimiter) {
        return delimiter == '\t' ? "a tab" : String.valueOf(delimiter);
    }

    private static String leftOut(long entries) {
        return entries == 0 ? "" : ", " + entries + (entries == 1 ? " blank entry" : " blank entries") + " left out";
    }
}
