package org.partnerfiles.internal.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.Charset;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.CellTypes;

/**
 * Splits ordinary rows from their bytes: rows on one physical line, with only text of the charset, within all limits, and with each
 * quoted cell closed and followed by a delimiter or the line's end. All other rows are left to the parser.
 *
 * <p>Delimiters, quotes and line ends are searched for in eight bytes at a time. The cells stay bytes, except those with doubled quotes or
 * with characters beyond ASCII.
 */
final class PlainRows {

    /** The row is for the parser. */
    private static final int NOT_PLAIN = -1;
    /** The row continues after the bytes at hand. */
    private static final int MORE_BYTES = -2;

    /** The most cells that end in eight bytes, and one more. */
    static final int CELLS_AT_ONCE = 9;

    private final RetainedBytes source;
    private final Charset charset;
    private final byte[] flags;
    private final EightBytes eight;
    private final int rowBytes;
    private final int cellBytes;
    private final int mostCells;

    /** The number of doubled quotes in the last quoted cell. */
    private int doubled;
    /** A cell without its doubled quotes. */
    private byte[] single = {};
    /** Whether the row may have characters beyond ASCII. */
    private boolean beyondAscii;

    PlainRows(RetainedBytes source, Charset charset, Quoting quoting, char delimiter, Limits limits) {
        this.source = source;
        this.charset = charset;
        this.flags = quoting.flagsOfBytes();
        this.eight = new EightBytes(delimiter, quoting.hasQuotes());
        this.rowBytes = limits.rowBytes();
        this.cellBytes = limits.cellBytes();
        this.mostCells = limits.cellsPerRow();
    }

    /**
     * Splits the row that begins at a place, if it is an ordinary one.
     *
     * @param row receives its cells, its end and whether it is ASCII
     * @param place where the row begins; kept by the source
     * @return the number of bytes of the row with its line end, or 0 if it is not an ordinary one
     */
    int split(RawRow row, long place) throws IOException {
        int end = splitAtHand(row, (int) (place - source.base));
        while (end == MORE_BYTES) {
            end = bringLine(place) ? splitAtHand(row, (int) (place - source.base)) : NOT_PLAIN;
        }
        int begin = (int) (place - source.base);
        int length = end - begin;
        if (end == NOT_PLAIN || length - row.end.bytes > rowBytes) {
            return 0;
        }
        row.placeBytes(source.bytes, begin, length);
        return length;
    }

    /** Reads bytes up to a line end; returns false if that is beyond the limit of a row. */
    private boolean bringLine(long place) throws IOException {
        boolean found = false;
        while (!found) {
            long seen = source.base + source.filled;
            if (seen - place > rowBytes + 2L) {
                return false;
            }
            if (!source.fill()) {
                return true;
            }
            int from = (int) (seen - source.base);
            found = source.toLineEnd(from, source.filled) < source.filled - from;
        }
        return true;
    }

    /** Returns the index after the row, or why there is none. */
    private int splitAtHand(RawRow row, int begin) {
        byte[] bytes = source.bytes;
        int filled = source.filled;
        int count = 0;
        int next;
        beyondAscii = false;
        int[] begins = row.begins;
        int[] ends = row.ends;
        begins[0] = 0;
        for (int at = begin; at < filled; at = next) {
            if (count + CELLS_AT_ONCE > ends.length) {
                if (count > mostCells) {
                    return NOT_PLAIN;
                }
                row.reserve(count + CELLS_AT_ONCE);
                begins = row.begins;
                ends = row.ends;
            }
            next = at + Long.BYTES;
            long word = source.eightFrom(at);
            long marks = eight.delimiters(word);
            if (!eight.hasOthers(word, marks)) {
                count = endCells(begins, ends, count, marks, at - begin);
                continue;
            }
            beyondAscii |= EightBytes.beyondAscii(word);
            for (marks |= eight.others(word); marks != 0; marks &= marks - 1) {
                int mark = at + EightBytes.first(marks);
                byte flag = flags[bytes[mark] & 0xFF];
                if (flag == Quoting.QUOTE && mark - begin == begins[count]) {
                    int closing = closingQuote(bytes, mark + 1, filled);
                    if (closing < 0 || !addQuoted(row, count, begin, mark + 1, closing)) {
                        return Math.min(closing, NOT_PLAIN);
                    }
                    count++;
                    next = closing + 1;
                    if (next == filled || flags[bytes[next] & 0xFF] != Quoting.DELIMITER) {
                        return end(row, count, begin, next);
                    }
                    begins[count] = ++next - begin;
                    break;
                } else if (flag >= Quoting.DELIMITER) {
                    ends[count++] = mark - begin;
                    begins[count] = mark + 1 - begin;
                    if (flag != Quoting.DELIMITER) {
                        return end(row, count, begin, mark);
                    }
                }
            }
        }
        ends[count] = filled - begin;
        return end(row, count + 1, begin, filled);
    }

    /**
     * Ends a cell at each mark, where the next one begins. Two are written at a time, also if there is only one, or none: what is written too
     * much is written again, and a processor cannot guess how many there are.
     *
     * @return the number of cells that have ended
     */
    private static int endCells(int[] begins, int[] ends, int count, long marks, int at) {
        int after = count + Long.bitCount(marks);
        int cell = count;
        long left = marks;
        do {
            for (int i = 0; i < 2; i++) {
                int mark = at + EightBytes.first(left);
                ends[cell++] = mark;
                begins[cell] = mark + 1;
                left &= left - 1;
            }
        } while (cell < after);
        return after;
    }

    /** The index of the quote that closes a cell; if there is none, the reason. */
    private int closingQuote(byte[] bytes, int from, int filled) {
        doubled = 0;
        int next;
        for (int at = from; at < filled; at = next) {
            next = at + Long.BYTES;
            long word = source.eightFrom(at);
            if (!eight.hasOthers(word, 0)) {
                continue;
            }
            beyondAscii |= EightBytes.beyondAscii(word);
            for (long marks = eight.others(word); marks != 0; marks &= marks - 1) {
                int mark = at + EightBytes.first(marks);
                byte flag = flags[bytes[mark] & 0xFF];
                if (flag == Quoting.QUOTE) {
                    // If bytes are missing, the row is split again when they have been read.
                    byte after = mark + 1 < filled ? flags[bytes[mark + 1] & 0xFF] : Quoting.LINE_END;
                    if (Quoting.next(Quoting.QUOTE_IN_QUOTED, after) != Quoting.QUOTED) {
                        return mark;
                    }
                    doubled++;
                    next = mark + 2;
                    break;
                } else if (flag > Quoting.DELIMITER) {
                    return NOT_PLAIN;
                }
            }
        }
        return source.ended ? NOT_PLAIN : MORE_BYTES;
    }

    /** Adds the cell between two quotes; returns false if it is not an ordinary one. */
    private boolean addQuoted(RawRow row, int index, int begin, int from, int to) {
        row.begins[index] = from - begin;
        row.ends[index] = to - begin;
        return doubled == 0 || makeText(row, index, begin);
    }

    /** Makes a text of a cell; returns false if it is not an ordinary one. */
    private boolean makeText(RawRow row, int index, int begin) {
        int from = begin + row.begins[index];
        int length = row.ends[index] - row.begins[index];
        if (length > cellBytes) {
            return false;
        }
        byte[] bytes = source.bytes;
        if (doubled > 0) {
            bytes = withoutDoubled(from, from + length);
            from = 0;
            length -= doubled;
            if (!beyondAscii) {
                row.setText(index, requireNonNull(CellTypes.text().readAscii(bytes, 0, length)));
                return true;
            }
        }
        String text = new String(bytes, from, length, charset);
        if (text.indexOf(Characters.REPLACEMENT) >= 0) {
            return false;
        }
        row.setText(index, text);
        return true;
    }

    /** {@return some bytes with one quote in place of two} */
    private byte[] withoutDoubled(int from, int to) {
        byte[] bytes = source.bytes;
        if (single.length < to - from) {
            single = new byte[to - from];
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            single[length++] = b;
            at += b == Quoting.QUOTE_CHARACTER ? 1 : 0;
        }
        return single;
    }

    /** Returns the index after the row if it ends at an index, or why it does not. */
    private int end(RawRow row, int count, int begin, int at) {
        row.count = at == begin ? 0 : count;
        int end;
        if (at == source.filled) {
            row.end = RawRow.End.FILE;
            end = source.ended ? at : MORE_BYTES;
        } else if (flags[source.bytes[at] & 0xFF] != Quoting.LINE_END) {
            end = NOT_PLAIN;
        } else {
            RawRow.End found = source.lineEnd(at);
            row.end = found == null ? RawRow.End.FILE : found;
            end = found == null ? MORE_BYTES : found == RawRow.End.FILE ? NOT_PLAIN : at + found.bytes;
        }
        boolean isPlain = end < 0 || (count <= mostCells && areWithinLimit(row, at - begin) && isText(row, begin, at));
        return isPlain ? end : NOT_PLAIN;
    }

    /** Whether no cell of a row is longer than a cell may be. */
    private boolean areWithinLimit(RawRow row, int length) {
        if (length > cellBytes) {
            for (int index = 0; index < row.count; index++) {
                if (row.isBytes(index) && row.length(index) > cellBytes) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes texts of the cells with characters beyond ASCII; returns false if some bytes are not text. */
    private boolean isText(RawRow row, int begin, int end) {
        row.ascii = !beyondAscii || isAscii(begin, end);
        doubled = 0;
        for (int index = 0; !row.ascii && index < row.count; index++) {
            boolean isBeyond = row.isBytes(index) && !isAscii(begin + row.begins[index], begin + row.ends[index]);
            if (isBeyond && !makeText(row, index, begin)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAscii(int from, int to) {
        for (int at = from; at < to; at++) {
            if (source.bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
