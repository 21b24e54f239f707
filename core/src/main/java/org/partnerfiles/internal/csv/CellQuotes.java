package org.partnerfiles.internal.csv;

import java.util.List;
import org.partnerfiles.table.Layout;

/** Puts a cell between double quotes where it would not be read back the same without them. */
final class CellQuotes {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A row of one empty cell, which is a blank line without quotes. */
    static final String EMPTY = "\"\"";

    private final boolean quoting;
    private final char delimiter;
    private final List<Character> otherDelimiters;

    CellQuotes(Layout layout) {
        this.quoting = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        this.delimiter = layout.delimiter();
        this.otherDelimiters = layout.otherDelimiters();
    }

    boolean quoting() {
        return quoting;
    }

    /** {@return a cell as it stands in the file between quotes} */
    static String around(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * {@return whether a cell needs quotes}
     *
     * @param text what it holds
     * @param inFirstRow whether a reader counts the cell's characters to find the delimiter
     */
    boolean areNeeded(String text, boolean inFirstRow) {
        return quoting && needsQuotes(text, inFirstRow);
    }

    private boolean needsQuotes(String text, boolean inFirstRow) {
        int length = text.length();
        if (length == 0) {
            return false;
        }
        if (atEnds(text)) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || breaksLine(c) || (inFirstRow && otherDelimiters.contains(c))) {
                return true;
            }
        }
        return false;
    }

    /** Blanks at the ends of a text are lost to readers that trim; a byte order mark is taken for the file's. */
    static boolean atEnds(String text) {
        char first = text.charAt(0);
        return first <= ' ' || text.charAt(text.length() - 1) <= ' ' || first == BYTE_ORDER_MARK;
    }

    static boolean breaksLine(char c) {
        return c == '\n' || c == '\r';
    }
}
