package org.partnerfiles.internal.csv;

import org.partnerfiles.table.Layout;

/**
 * Finds where rows end, without splitting them: {@link Quoting} run over bytes, which may begin in any of its states. Nothing is guessed:
 * where a quoted cell continues after its closing quote, the end of the row is left to {@link RowReader}.
 */
final class RowEnds {

    /** The state at the beginning of a row. */
    static final int ROW_START = Quoting.CELL_START;

    private final byte[] flags;
    private final boolean quotes;
    private final EightBytes eight;
    private final boolean onlyCrlf;

    /**
     * The ends of the rows of a file.
     *
     * @param layout the text form
     * @param delimiter the delimiter in use
     * @param onlyCrlf whether only CRLF ends a line
     */
    RowEnds(Layout layout, char delimiter, boolean onlyCrlf) {
        Quoting quoting = Quoting.of(layout, delimiter);
        this.flags = quoting.flagsOfBytes();
        this.quotes = quoting.hasQuotes();
        this.eight = new EightBytes(delimiter, quotes);
        this.onlyCrlf = onlyCrlf;
    }

    /** {@return false after text that follows a closing quote: only reading the row shows where it ends} */
    static boolean isSure(int state) {
        return state != Quoting.LOOSE && state != Quoting.LOOSE_QUOTED;
    }

    /** {@return whether a file that ends in a state ends with a whole row} */
    static boolean isWhole(int state) {
        return state < Quoting.LOOSE;
    }

    /**
     * {@return the state after some bytes} It is the same for all layouts without quotes, and remains as it is where it is not sure.
     *
     * @param state the state before them
     * @param bytes an array with the bytes
     * @param from the index of the first
     * @param to the index after the last
     */
    int after(int state, byte[] bytes, int from, int to) {
        if (!quotes) {
            return ROW_START;
        }
        int now = state;
        int at = from;
        while (at < to && isSure(now)) {
            if (now == Quoting.QUOTE_IN_QUOTED || now == Quoting.CLOSED) {
                now = Quoting.next(now, flags[bytes[at] & 0xFF]);
            } else {
                // only a quote changes whether the bytes are in quotes, and only at the beginning of a cell
                int quote = nextQuote(bytes, at, to);
                if (now != Quoting.QUOTED && quote > at) {
                    now = Quoting.next(Quoting.UNQUOTED, flags[bytes[quote - 1] & 0xFF]);
                }
                if (quote == to) {
                    return now;
                }
                at = quote;
                now = Quoting.next(now, Quoting.QUOTE);
            }
            at++;
        }
        return now;
    }

    /**
     * {@return the index after the first line end that ends a row, or -1 if there is none or it is not sure}
     *
     * @param state the state before the bytes
     * @param bytes an array with the bytes
     * @param from the index of the first
     * @param to the index after the last, which does not separate CR from LF
     */
    int next(int state, byte[] bytes, int from, int to) {
        int now = state;
        for (int at = from; at < to && isSure(now); at++) {
            byte flag = flags[bytes[at] & 0xFF];
            if (flag == Quoting.LINE_END && now != Quoting.QUOTED) {
                int end = afterLineEnd(bytes, at, to);
                if (end > 0) {
                    return end;
                }
            } else if (quotes) {
                now = Quoting.next(now, flag);
            }
        }
        return -1;
    }

    /** Returns the index after a line end, or 0 where LF or CR is text. */
    private int afterLineEnd(byte[] bytes, int at, int to) {
        boolean both = bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n';
        if (both) {
            return at + 2;
        }
        return onlyCrlf ? 0 : at + 1;
    }

    /** Returns the index of the first quote, or the index after the last byte. */
    private int nextQuote(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long marks = eight.firstQuote(EightBytes.at(bytes, at));
            if (marks != 0) {
                return at + EightBytes.first(marks);
            }
        }
        while (at < to && bytes[at] != Quoting.QUOTE_CHARACTER) {
            at++;
        }
        return at;
    }
}
