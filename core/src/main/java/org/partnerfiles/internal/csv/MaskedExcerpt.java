package org.partnerfiles.internal.csv;

import org.partnerfiles.internal.csv.RawRow.Fault;

/**
 * The part of a line around a fault that may be shown: delimiters, quotes, NUL and replacement characters, and a {@code *} for
 * the text between them. It does not show the length of a cell, because any cell of a row that cannot be split may be a secret.
 */
final class MaskedExcerpt {

    private static final int BEFORE = 12;
    private static final int AFTER = 20;
    private static final char NUL = '\u2400';
    private static final char TAB = '\u21E5';

    private MaskedExcerpt() {}

    /**
     * {@return the excerpt, or an empty text if the line does not show the fault}
     *
     * @param line the beginning of the row's first line
     * @param quoting where its cells begin and end
     * @param fault what is wrong
     * @param cell the cell at fault
     */
    static String around(String line, Quoting quoting, Fault fault, int cell) {
        StringBuilder masked = new StringBuilder();
        boolean inCharacter = fault == Fault.NUL || fault == Fault.BAD_BYTES;
        int at = inCharacter || cell > 0 ? -1 : 0;
        int cells = 0;
        int state = Quoting.CELL_START;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            byte flag = quoting.flagOf(c);
            state = Quoting.next(state, flag);
            if (flag == Quoting.DELIMITER) {
                masked.append(c == '\t' ? TAB : c);
            } else if (flag == Quoting.QUOTE) {
                masked.append(c);
            } else if (c == 0 || c == Characters.REPLACEMENT) {
                masked.append(c == 0 ? NUL : c);
                if (at < 0 && fault == (c == 0 ? Fault.NUL : Fault.BAD_BYTES)) {
                    at = masked.length() - 1;
                }
            } else if (masked.length() == 0 || masked.charAt(masked.length() - 1) != '*') {
                masked.append('*');
            }
            boolean separates = flag == Quoting.DELIMITER && state == Quoting.CELL_START;
            if (separates && ++cells == cell && at < 0 && !inCharacter) {
                at = masked.length();
            }
        }
        return at < 0 ? "" : window(masked, at);
    }

    private static String window(StringBuilder masked, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(masked.length(), at + AFTER);
        return (from > 0 ? "\u2026" : "") + masked.substring(from, to) + (to < masked.length() ? "\u2026" : "");
    }
}
