package org.partnerfiles.internal.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one line, where one that goes on behind its closing quote, such as {@code "a", "b"}, is taken as it stands. */
final class LooseCells {

    private final String line;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();

    private LooseCells(String line, char delimiter) {
        this.line = line;
        this.delimiter = delimiter;
    }

    /**
     * {@return the cells, or null if a quote is not closed on the line}
     *
     * @param line the line, without its end
     * @param delimiter what separates its cells, except between quotes
     */
    static @Nullable List<String> of(String line, char delimiter) {
        LooseCells found = new LooseCells(line, delimiter);
        int from = 0;
        while (from >= 0 && from <= line.length()) {
            from = found.readCell(from);
        }
        return from < 0 ? null : found.cells;
    }

    /** Reads a cell; returns where the next one begins, which is beyond the line's end after the last, or -1. */
    private int readCell(int from) {
        boolean opensWithQuote = from < line.length() && line.charAt(from) == '"';
        int end = opensWithQuote ? endOfQuoted(from) : endOfPlain(from);
        if (end < 0) {
            return -1;
        }
        String text = line.substring(from, end);
        cells.add(opensWithQuote ? unquoted(text) : text);
        return end + 1;
    }

    private int endOfPlain(int from) {
        int end = line.indexOf(delimiter, from);
        return end < 0 ? line.length() : end;
    }

    private int endOfQuoted(int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                return at;
            }
        }
        return quoted ? -1 : line.length();
    }

    /** What stands between the quotes, where they enclose the whole cell but for blanks behind them; else the cell as it stands. */
    private static String unquoted(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        int at = 1;
        while (at < cell.length()) {
            char c = cell.charAt(at);
            if (c != '"') {
                text.append(c);
                at++;
            } else if (at + 1 < cell.length() && cell.charAt(at + 1) == '"') {
                text.append('"');
                at += 2;
            } else {
                return cell.substring(at + 1).chars().allMatch(blank -> blank <= ' ') ? text.toString() : cell;
            }
        }
        return cell;
    }
}
