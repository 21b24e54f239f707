package org.partnerfiles.io.internal;

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

    /**
     * {@return the cell as it stands in the file}
     *
     * @param inFirstRow whether a reader counts the cell's characters to find the delimiter
     */
    String quoteWhereNeeded(String text, boolean inFirstRow) {
        if (!quoting || !needsQuotes(text, inFirstRow)) {
            return text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private boolean needsQuotes(String text, boolean inFirstRow) {
        int length = text.length();
        if (length == 0) {
            return false;
        }
        // Blanks at the ends are lost to readers that trim; a byte order mark is taken for the file's.
        if (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ' || text.charAt(0) == BYTE_ORDER_MARK) {
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

    static boolean breaksLine(char c) {
        return c == '\n' || c == '\r';
    }
}
