package org.partnerfiles.internal.csv;

import org.partnerfiles.internal.csv.RawRow.Fault;

/**
 * What may be shown of the text around a fault: delimiters, quotes and characters that nobody can read as they are, whatever else stands
 * between them as one {@code *}. Not even the length of a cell shows, since a row that cannot be taken apart may hold a secret anywhere.
 */
final class RowOutline {

    private static final int BEFORE = 12;
    private static final int BEHIND = 20;
    private static final char NUL = '\u2400';
    private static final char TAB = '\u21E5';

    private RowOutline() {}

    /**
     * {@return the outline around a fault, or an empty text where the line does not show it}
     *
     * @param line the beginning of the row's first line
     * @param delimiter what separates its cells
     * @param quoting whether quotes enclose cells
     * @param fault what is wrong
     * @param cell the cell at fault
     */
    static String around(String line, char delimiter, boolean quoting, Fault fault, int cell) {
        StringBuilder outline = new StringBuilder();
        int at = fault == Fault.NUL || fault == Fault.BAD_BYTES || cell > 0 ? -1 : 0;
        int cells = 0;
        boolean quoted = false;
        boolean cellStart = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean separates = c == delimiter && !quoted;
            if (c == delimiter) {
                outline.append(c == '\t' ? TAB : c);
            } else if (c == '"' && quoting) {
                outline.append(c);
                quoted = quoted ? false : cellStart || (i > 0 && line.charAt(i - 1) == '"');
            } else if (c == 0 || c == Characters.REPLACEMENT) {
                outline.append(c == 0 ? NUL : c);
                if (at < 0 && fault == (c == 0 ? Fault.NUL : Fault.BAD_BYTES)) {
                    at = outline.length() - 1;
                }
            } else if (outline.length() == 0 || outline.charAt(outline.length() - 1) != '*') {
                outline.append('*');
            }
            cellStart = separates;
            if (separates && ++cells == cell && at < 0 && fault != Fault.NUL && fault != Fault.BAD_BYTES) {
                at = outline.length();
            }
        }
        return at < 0 ? "" : window(outline, at);
    }

    private static String window(StringBuilder outline, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(outline.length(), at + BEHIND);
        return (from > 0 ? "\u2026" : "") + outline.substring(from, to) + (to < outline.length() ? "\u2026" : "");
    }
}
