package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.util.Arrays;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/**
 * Finds where a row ends, whatever its length, and whether its quotes are in order and it is within the limits. It is one state machine,
 * which runs {@link Quoting} over the bytes.
 *
 * <p>Bytes beyond the limit of a row are not kept. If the quotes are not in order, the row is its first line; the next one is looked for
 * after that, so the bytes between may be read again. They are scanned at most twice: a row that goes on after its first line meets the
 * same fault as the row before it.
 */
final class RowExtent {

    /** In a line whose quotes are not in order; only its end matters. */
    private static final int FAULTY = -1;

    private final RetainedBytes source;
    private final byte[] flags;
    private final boolean looseQuotes;
    private final int rowBytes;
    private final int cellBytes;
    private final int mostCells;

    /** A row that goes on at a line before this place has {@link #knownFault}. */
    private long knownUntil = -1;

    private Fault knownFault = Fault.NONE;

    private long begin;
    private long at;
    private int state;
    private int cells;
    private long cellBegin;
    private long closingQuote;
    private long doubledQuotes;
    private boolean overLimit;
    private long firstLineEnds;
    private End firstLineEnd = End.FILE;

    /** What is wrong with the row, apart from its characters. */
    Fault fault = Fault.NONE;
    /** The index of the cell at fault, or -1 where no cell is. */
    int faultCell;
    /** The index of the first cell with a line break that is text, or -1. */
    int brokenCell;
    /** The place after the row and its line end. */
    long end;
    /** How it ends. */
    End lineEnd = End.FILE;
    /** The number of its physical lines. */
    long lines;
    /** The {@link Quoting} flags of its characters. */
    int seen;
    /** Whether a cell continues after its closing quote. */
    boolean loose;
    /** The beginning of a row of which not all bytes were kept; otherwise an empty array. */
    byte[] beginning = RawRow.NO_BYTES;

    RowExtent(RetainedBytes source, Quoting quoting, Layout layout, Limits limits) {
        this.source = source;
        this.flags = quoting.flagsOfBytes();
        this.looseQuotes = layout.looseQuotes();
        this.rowBytes = limits.rowBytes();
        this.cellBytes = limits.cellBytes();
        this.mostCells = limits.cellsPerRow();
    }

    /**
     * Finds the end of a row.
     *
     * @param place where it begins, before the end of the stream; kept by the source
     */
    void find(long place) throws IOException {
        begin = place;
        at = place;
        state = Quoting.CELL_START;
        cells = 0;
        cellBegin = place;
        doubledQuotes = 0;
        overLimit = false;
        loose = false;
        firstLineEnds = -1;
        fault = Fault.NONE;
        faultCell = -1;
        brokenCell = -1;
        lines = 0;
        seen = 0;
        beginning = RawRow.NO_BYTES;
        boolean ended = false;
        while (!ended) {
            ended = scanAtHand();
            if (!ended) {
                source.keep = overLimit ? at : begin;
                ended = !source.fill() && atEndOfStream();
            }
        }
    }

    /** Scans the bytes at hand; returns whether the row is complete. */
    private boolean scanAtHand() throws IOException {
        byte[] bytes = source.bytes;
        byte[] flagOf = flags;
        int filled = source.filled;
        int index = (int) (at - source.base);
        int limit = overLimit ? filled : (int) Math.min(filled, begin + rowBytes - source.base);
        while (index < filled) {
            byte flag = flagOf[bytes[index] & 0xFF];
            if (index >= limit && !(index == limit && flag == Quoting.LINE_END && state < Quoting.QUOTED)) {
                at = source.base + index;
                passLimit();
                limit = filled;
            }
            if (flag == Quoting.LINE_END) {
                at = source.base + index;
                End found = source.lineEnd(index);
                if (found == null) {
                    return false;
                } else if (found == End.FILE) {
                    passLineBreak(index >= limit);
                    limit = overLimit ? filled : limit;
                    index++;
                    continue;
                } else if (endLine(found)) {
                    return true;
                }
                index += found.bytes;
            } else if (flag < Quoting.QUOTE && (state == Quoting.QUOTED || state == Quoting.UNQUOTED)) {
                seen |= flag;
                index++;
            } else {
                at = source.base + index;
                if (advance(flag)) {
                    return true;
                }
                index++;
            }
        }
        at = source.base + index;
        return false;
    }

    /** Goes over a character that is no line end; returns whether the row is complete. */
    private boolean advance(byte flag) throws IOException {
        seen |= flag;
        if (state == FAULTY) {
            return false;
        }
        int next = Quoting.next(state, flag);
        if (next == Quoting.CELL_START) {
            endCell();
            cells++;
            breakLimit(cells == mostCells, Fault.TOO_MANY_CELLS);
            cellBegin = at + 1;
            doubledQuotes = 0;
        } else if (next == Quoting.QUOTE_IN_QUOTED) {
            closingQuote = at;
        } else if (next == Quoting.QUOTED && state == Quoting.QUOTE_IN_QUOTED) {
            doubledQuotes++;
        }
        state = next;
        if (next == Quoting.LOOSE || next == Quoting.LOOSE_QUOTED) {
            loose = true;
            return (!looseQuotes || firstLineEnds >= 0) && giveUp(Fault.TEXT_AFTER_QUOTE);
        }
        return false;
    }

    /** Goes over a line end; returns whether the row is complete. */
    private boolean endLine(End found) throws IOException {
        boolean inQuotes = state >= Quoting.QUOTED;
        lines++;
        if (!inQuotes) {
            if (state != FAULTY) {
                endCell();
            }
            return complete(at + found.bytes, found);
        }
        at += found.bytes;
        seen |= Quoting.LINE_END;
        if (firstLineEnds < 0) {
            firstLineEnds = at;
            firstLineEnd = found;
            if (loose) {
                return giveUp(Fault.TEXT_AFTER_QUOTE);
            } else if (at <= knownUntil) {
                return giveUp(knownFault);
            }
        }
        return false;
    }

    /** Goes over a line break that is text, in a file where only CRLF ends a line. */
    private void passLineBreak(boolean atLimit) {
        if (atLimit && !overLimit) {
            passLimit();
        }
        lines++;
        brokenCell = brokenCell < 0 ? cells : brokenCell;
        state = state == Quoting.CELL_START ? Quoting.UNQUOTED : state;
    }

    private boolean atEndOfStream() throws IOException {
        if (at - source.base < source.filled) {
            return scanAtHand(); // a carriage return is the last byte
        }
        if (!overLimit && at - begin > rowBytes) {
            passLimit(); // a line end of two bytes is the last one, and in quotes
        }
        if (state >= Quoting.QUOTED) {
            return giveUp(loose ? Fault.TEXT_AFTER_QUOTE : Fault.UNCLOSED_QUOTE);
        }
        lines++;
        if (state != FAULTY) {
            endCell();
        }
        return complete(at, End.FILE);
    }

    private boolean complete(long ends, End kind) {
        end = ends;
        lineEnd = kind;
        return true;
    }

    /** The row has more bytes than its limit. */
    private void passLimit() {
        if (state >= 0) {
            endCell();
        }
        breakLimit(true, Fault.ROW_TOO_LONG);
        overLimit = true;
        int from = (int) (begin - source.base);
        beginning = Arrays.copyOfRange(source.bytes, from, from + rowBytes);
    }

    /** Compares a cell, or the part of it before the limit of the row, with its own limit. */
    private void endCell() {
        long outside = 0;
        long ends = at;
        if (state == Quoting.QUOTED) {
            outside = 1 + doubledQuotes;
        } else if (state == Quoting.QUOTE_IN_QUOTED || state == Quoting.CLOSED) {
            outside = 1 + doubledQuotes;
            ends = closingQuote;
        }
        breakLimit(ends - cellBegin - outside > cellBytes, Fault.CELL_TOO_LONG);
    }

    /** The first limit that is broken counts; after that of the row, none does. */
    private void breakLimit(boolean broken, Fault broke) {
        if (broken && fault == Fault.NONE && !overLimit) {
            fault = broke;
            faultCell = broke == Fault.ROW_TOO_LONG ? -1 : cells;
        }
    }

    /** The quotes are not in order: the row ends with its first line. Returns whether its end is known. */
    private boolean giveUp(Fault found) throws IOException {
        fault = found;
        faultCell = cells;
        if (at > knownUntil) {
            knownUntil = at;
            knownFault = found;
        }
        state = FAULTY;
        if (firstLineEnds < 0) {
            return false;
        } else if (overLimit && at > firstLineEnds && !source.seek(firstLineEnds)) {
            fault = Fault.REST_UNREADABLE;
            faultCell = -1;
            return complete(at, End.FILE);
        }
        lines = 1;
        return complete(firstLineEnds, firstLineEnd);
    }
}
