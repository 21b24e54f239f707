package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/**
 * Splits ordinary rows straight from their bytes: one physical line, nothing but text of the charset, within all limits, each quoted
 * cell closed and followed by a delimiter or the line's end. Any other row is left to the parser, so that this class decides
 * nothing that is open to doubt.
 */
final class PlainRows {

    private static final byte TEXT = 0;
    private static final byte BEYOND_ASCII = 1;
    private static final byte DELIMITER = 2;
    private static final byte LINE_END = 3;
    private static final byte NUL = 4;

    /** The row is for the parser. */
    private static final int NOT_PLAIN = -1;
    /** The row goes on behind the bytes at hand. */
    private static final int MORE_BYTES = -2;

    private final RetainedBytes source;
    private final Charset charset;
    private final boolean quotes;
    private final byte delimiter;
    private final byte[] kinds = new byte[256];
    private final int rowBytes;
    private final int cellBytes;
    private final int mostCells;

    /** The index behind the cell that was cut last, or why there is none. */
    private int cellEnd;

    PlainRows(RetainedBytes source, Layout layout, char delimiter, Limits limits) {
        this.source = source;
        this.charset = layout.charset();
        this.quotes = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        this.rowBytes = limits.rowBytes();
        this.cellBytes = limits.cellBytes();
        this.mostCells = limits.cellsPerRow();
        Arrays.fill(kinds, 0x80, 0x100, BEYOND_ASCII);
        kinds[0] = NUL;
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        kinds[delimiter] = DELIMITER;
        this.delimiter = (byte) delimiter;
    }

    /**
     * Splits the row that begins at a place, where it is an ordinary one.
     *
     * @param row is given cells, end and whether it is ASCII
     * @param place where the row begins; kept by the source
     * @return how many bytes the row takes with its line end, or 0 if it is not an ordinary one
     */
    int split(RawRow row, long place) throws IOException {
        int end = splitAtHand(row, place);
        while (end == MORE_BYTES) {
            end = bringLine(place) ? splitAtHand(row, place) : NOT_PLAIN;
        }
        if (end == NOT_PLAIN) {
            return 0;
        }
        int length = end - (int) (place - source.base);
        return length - lengthOf(row.end) > rowBytes ? 0 : length;
    }

    /** Has bytes read up to a line end; false where that is beyond the limit of a row. */
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
            for (int at = from; at < source.filled && !found; at++) {
                found = kinds[source.bytes[at] & 0xFF] == LINE_END;
            }
        }
        return true;
    }

    private static int lengthOf(RawRow.End end) {
        return switch (end) {
            case FILE -> 0;
            case LF, CR -> 1;
            case CRLF -> 2;
        };
    }

    /** Returns the index behind the row, or why there is none. */
    private int splitAtHand(RawRow row, long place) {
        byte[] bytes = source.bytes;
        int filled = source.filled;
        int first = (int) (place - source.base);
        int at = first;
        int count = 0;
        row.ascii = true;
        while (true) {
            String text;
            if (at < filled && bytes[at] == delimiter) {
                text = "";
            } else {
                boolean quoted = quotes && at < filled && bytes[at] == '"';
                text = quoted ? quotedCell(row, bytes, at, filled) : plainCell(row, bytes, at, filled);
                at = cellEnd;
            }
            if (text == null || count == mostCells) {
                return text == null ? at : NOT_PLAIN;
            }
            if (count == row.cells.length) {
                row.cells = Arrays.copyOf(row.cells, 2 * count);
            }
            row.cells[count++] = text;
            if (at == filled || bytes[at] != delimiter) {
                row.count = at == first ? 0 : count;
                return end(row, bytes, at, filled);
            }
            at++;
        }
    }

    /** The row ends here, if with a line end or the file. */
    private int end(RawRow row, byte[] bytes, int at, int filled) {
        if (at == filled) {
            row.end = RawRow.End.FILE;
            return source.ended() ? at : MORE_BYTES;
        }
        if (bytes[at] == '\n') {
            row.end = RawRow.End.LF;
            return at + 1;
        }
        if (bytes[at] != '\r') {
            return NOT_PLAIN;
        }
        if (at + 1 == filled && !source.ended()) {
            return MORE_BYTES;
        }
        boolean pair = at + 1 < filled && bytes[at + 1] == '\n';
        row.end = pair ? RawRow.End.CRLF : RawRow.End.CR;
        return at + (pair ? 2 : 1);
    }

    /** The text up to a delimiter, a line end or where the bytes end; null with the reason for {@link #cellEnd}. */
    private @Nullable String plainCell(RawRow row, byte[] bytes, int from, int filled) {
        byte[] kindOf = kinds;
        int at = from;
        int seen = TEXT;
        while (at < filled) {
            byte kind = kindOf[bytes[at] & 0xFF];
            if (kind > BEYOND_ASCII) {
                break;
            }
            seen |= kind;
            at++;
        }
        return text(row, bytes, from, at, at, seen);
    }

    /** The text between quotes; null with the reason for {@link #cellEnd}. */
    private @Nullable String quotedCell(RawRow row, byte[] bytes, int opening, int filled) {
        int from = opening + 1;
        int at = from;
        int seen = TEXT;
        boolean doubled = false;
        while (at < filled) {
            byte b = bytes[at];
            if (b == '"') {
                // where bytes are wanting, the row is split again once they are there
                if (at + 1 < filled && bytes[at + 1] == '"') {
                    doubled = true;
                    at++;
                } else {
                    break;
                }
            } else {
                byte kind = kinds[b & 0xFF];
                if (kind > DELIMITER) {
                    cellEnd = NOT_PLAIN;
                    return null;
                }
                seen |= kind & BEYOND_ASCII;
            }
            at++;
        }
        if (at == filled) {
            cellEnd = source.ended() ? NOT_PLAIN : MORE_BYTES;
            return null;
        }
        String text = text(row, bytes, from, at, at + 1, seen);
        return doubled && text != null ? text.replace("\"\"", "\"") : text;
    }

    private @Nullable String text(RawRow row, byte[] bytes, int from, int to, int next, int seen) {
        cellEnd = next;
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (seen == TEXT && length <= cellBytes) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, from, length, charset);
        if (length > cellBytes || text.indexOf(Characters.REPLACEMENT) >= 0) {
            cellEnd = NOT_PLAIN;
            return null;
        }
        row.ascii = false;
        return text;
    }
}
