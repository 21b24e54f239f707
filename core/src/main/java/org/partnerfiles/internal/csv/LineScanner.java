package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** Goes over the physical lines of a range of a file, and finds the {@link LineOutcome} of each. */
final class LineScanner implements Closeable {

    private final RetainedBytes source;
    private final KnownFirstLine firstLine;
    private final Limits limits;
    private final int cells;
    private final byte[] flags;
    private final boolean hasQuotes;
    private final EightBytes eight;
    private long at;

    /** The place where the line begins. */
    long begin;
    /** The place after it and its line end. */
    long end;
    /** What it means for the ends of rows. */
    int outcome;
    /** Whether it is blank if it is a row. */
    boolean isBlank;
    /** How many lines it counts as: more than one if it has line breaks that are text. */
    long lines;

    /** Whether every byte so far may be a part of a blank cell. */
    private boolean mayBeBlank;
    /** Where the bytes begin that were not looked at for that. */
    private long unseen;

    /**
     * The lines of a file.
     *
     * @param in its bytes from a place on
     * @param place the number of bytes before it
     * @param firstLine the properties of the file by its first line
     * @param cells how many cells a row should have
     * @param limits the largest size of a row and of its parts
     */
    LineScanner(InputStream in, long place, KnownFirstLine firstLine, int cells, Limits limits) {
        this.source = new RetainedBytes(in, limits.rowBytes(), RowReader.BUFFER_BYTES);
        source.base = place;
        source.keep = place;
        source.onlyCrlf = firstLine.onlyCrlf();
        this.at = place;
        this.firstLine = firstLine;
        this.limits = limits;
        this.cells = cells;
        Layout layout = firstLine.layout();
        Quoting quoting = Quoting.of(layout, firstLine.delimiter());
        this.flags = quoting.flagsOfBytes();
        this.hasQuotes = quoting.hasQuotes();
        this.eight = new EightBytes(firstLine.delimiter(), hasQuotes);
    }

    /** Goes to the first line that begins at a place or after it; the bytes from two before it are at hand. */
    void goToLineFrom(long place) throws IOException {
        int ending = -1;
        while (at < place && ending != 0) {
            at = source.skipToLineEnd(at);
            ending = source.lineEndAt(at).bytes;
            at += ending;
        }
    }

    /** {@return where the next line begins} */
    long place() {
        return at;
    }

    /** Goes over the next line; returns false at the end of the file. */
    boolean next() throws IOException {
        begin = at;
        unseen = at;
        mayBeBlank = true;
        lines = 1;
        outcome = LineOutcome.LINE_START;
        while (true) {
            End found = scanAtHand();
            if (found != null) {
                finish(found);
                return true;
            }
            lookForContent();
            source.keep = mayBeBlank ? begin : at;
            if (!source.fill() && at - source.base == source.filled) {
                finish(End.FILE);
                return at > begin;
            }
        }
    }

    /** Scans the bytes at hand up to a line end; returns null if there is none. */
    private @Nullable End scanAtHand() {
        byte[] bytes = source.bytes;
        byte[] flagOf = flags;
        int filled = source.filled;
        int index = (int) (at - source.base);
        int state = outcome;
        @Nullable End found = null;
        while (index < filled) {
            if (hasQuotes && LineOutcome.isNextByLast(state)) {
                int plain = eight.quoteOrControl(bytes, index, filled);
                if (plain > index) {
                    state = LineOutcome.next(state, flagOf[bytes[plain - 1] & 0xFF]);
                    index = plain;
                    continue;
                }
            }
            byte flag = flagOf[bytes[index] & 0xFF];
            if (flag == Quoting.LINE_END) {
                found = source.lineEnd(index);
                if (found != End.FILE) {
                    break;
                }
                lines++;
            } else if (!hasQuotes) {
                index += source.toLineEnd(index, filled) - 1;
            } else {
                state = LineOutcome.next(state, flag);
            }
            index++;
        }
        outcome = state;
        at = source.base + index;
        return found == End.FILE ? null : found;
    }

    private void finish(End found) throws IOException {
        lookForContent();
        long content = at - begin;
        end = at + found.bytes;
        isBlank = content == 0 || (mayBeBlank && isBlankRow());
        at = end;
    }

    /** Looks whether one of the bytes at hand is none of a blank cell; in most lines, the first one is not. */
    private void lookForContent() {
        while (mayBeBlank && unseen < at) {
            byte flag = flags[source.bytes[(int) (unseen - source.base)] & 0xFF];
            mayBeBlank = flag == Quoting.BLANK || flag == Quoting.QUOTE || flag == Quoting.BEYOND_ASCII;
            unseen++;
        }
        mayBeBlank &= at - begin <= limits.rowBytes();
    }

    private boolean isBlankRow() throws IOException {
        int from = (int) (begin - source.base);
        byte[] line = Arrays.copyOfRange(source.bytes, from, from + (int) (end - begin));
        RawRow row = new RawRow();
        try (RowReader reader = RowReader.ofRange(line, firstLine, RowPosition.START, limits)) {
            return reader.next(row) && row.isBlankIn(cells);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
