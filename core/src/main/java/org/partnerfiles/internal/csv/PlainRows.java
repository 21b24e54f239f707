package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;

/**
 * Splits ordinary rows from their bytes: rows on one physical line, with only text of the charset, within all limits, and with each
 * quoted cell closed and followed by a delimiter or the line's end. All other rows are left to the parser.
 */
final class PlainRows {

    /** The row is for the parser. */
    private static final int NOT_PLAIN = -1;
    /** The row continues after the bytes at hand. */
    private static final int MORE_BYTES = -2;

    private final RetainedBytes source;
    private final Charset charset;
    private final byte[] flags;
    private final int rowBytes;
    private final int cellBytes;
    private final int mostCells;

    /** The index after the last cell, or why there is none. */
    private int cellEnd;

    PlainRows(RetainedBytes source, Charset charset, Quoting quoting, Limits limits) {
        this.source = source;
        this.charset = charset;
        this.flags = quoting.flagsOfBytes();
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
        int end = splitAtHand(row, place);
        while (end == MORE_BYTES) {
            end = bringLine(place) ? splitAtHand(row, place) : NOT_PLAIN;
        }
        if (end == NOT_PLAIN) {
            return 0;
        }
        int length = end - (int) (place - source.base);
        return length - row.end.bytes > rowBytes ? 0 : length;
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
            for (int at = from; at < source.filled && !found; at++) {
                found = flags[source.bytes[at] & 0xFF] == Quoting.LINE_END;
            }
        }
        return true;
    }

    /** Returns the index after the row, or why there is none. */
    private int splitAtHand(RawRow row, long place) {
        byte[] bytes = source.bytes;
        int filled = source.filled;
        int begin = (int) (place - source.base);
        int at = begin;
        int count = 0;
        row.ascii = true;
        while (true) {
            String text = "";
            byte first = at < filled ? flags[bytes[at] & 0xFF] : Quoting.LINE_END;
            if (first != Quoting.DELIMITER) {
                text = Quoting.opensQuoted(first)
                        ? quotedCell(row, bytes, at, filled)
                        : plainCell(row, bytes, at, filled);
                at = cellEnd;
            }
            if (text == null || count == mostCells) {
                return text == null ? at : NOT_PLAIN;
            }
            if (count == row.cells.length) {
                row.cells = Arrays.copyOf(row.cells, 2 * count);
            }
            row.cells[count++] = text;
            if (at == filled || flags[bytes[at] & 0xFF] != Quoting.DELIMITER) {
                row.count = at == begin ? 0 : count;
                return end(row, bytes, at, filled);
            }
            at++;
        }
    }

    /** Returns the index after the row if it ends here, or why it does not. */
    private int end(RawRow row, byte[] bytes, int at, int filled) {
        if (at == filled) {
            row.end = RawRow.End.FILE;
            return source.ended ? at : MORE_BYTES;
        } else if (flags[bytes[at] & 0xFF] != Quoting.LINE_END) {
            return NOT_PLAIN;
        }
        RawRow.End end = source.lineEnd(at);
        if (end == null) {
            return MORE_BYTES;
        }
        row.end = end;
        return end == RawRow.End.FILE ? NOT_PLAIN : at + end.bytes;
    }

    /** The text up to a delimiter, a line end or the end of the bytes; or null, with the reason in {@link #cellEnd}. */
    private @Nullable String plainCell(RawRow row, byte[] bytes, int from, int filled) {
        byte[] flagOf = flags;
        int at = from;
        int seen = 0;
        while (at < filled) {
            byte flag = flagOf[bytes[at] & 0xFF];
            if (flag > Quoting.QUOTE) {
                break;
            }
            seen |= flag;
            at++;
        }
        return text(row, bytes, from, at, at, seen);
    }

    /** The text between quotes; or null, with the reason in {@link #cellEnd}. */
    private @Nullable String quotedCell(RawRow row, byte[] bytes, int opening, int filled) {
        byte[] flagOf = flags;
        int from = opening + 1;
        int at = from;
        int seen = 0;
        boolean doubled = false;
        while (at < filled) {
            byte flag = flagOf[bytes[at] & 0xFF];
            if (flag == Quoting.QUOTE) {
                // If bytes are missing, the row is split again when they have been read.
                byte after = at + 1 < filled ? flagOf[bytes[at + 1] & 0xFF] : Quoting.LINE_END;
                if (Quoting.next(Quoting.QUOTE_IN_QUOTED, after) != Quoting.QUOTED) {
                    break;
                }
                doubled = true;
                at++;
            } else if (flag > Quoting.DELIMITER) {
                cellEnd = NOT_PLAIN;
                return null;
            }
            seen |= flag;
            at++;
        }
        if (at == filled) {
            cellEnd = source.ended ? NOT_PLAIN : MORE_BYTES;
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
        if ((seen & Quoting.BEYOND_ASCII) == 0 && length <= cellBytes) {
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
