package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/**
 * Reads rows of cells in file order. Ordinary rows are split from their bytes. The end of all others is found first; Jackson's parser
 * splits those whose quotes are in order and that are within the limits.
 */
public final class RowReader implements Closeable {

    /** Large enough that reading a file costs few system calls, small enough to open many. */
    static final int BUFFER_BYTES = 1 << 16;

    private final RetainedBytes bytes;
    private final Layout layout;
    private final Limits limits;

    private @Nullable PlainRows plain;
    private @Nullable OtherRows others;
    private boolean byteOrderMark;
    private char delimiter;
    /** The place in the file of the first byte. */
    private long begin;
    /** Where the next row begins, counted from there. */
    private long place;

    private long line = 1;
    /** The rows that begin before this place are read. */
    private long end = Long.MAX_VALUE;

    private boolean stopped;
    /** Whether the next row is the first of the file. */
    private boolean decidesLineEnd = true;

    /**
     * A reader of the rows of a stream, which is closed with it. Nothing is read before the first {@link #next}.
     *
     * @param in the bytes; needs no buffering
     * @param layout the text form
     * @param limits the largest size of a row and of its parts
     */
    public RowReader(InputStream in, Layout layout, Limits limits) {
        this(in, layout, limits, BUFFER_BYTES);
    }

    RowReader(InputStream in, Layout layout, Limits limits, int bufferBytes) {
        this(new RetainedBytes(in, limits.rowBytes(), bufferBytes), layout, limits);
    }

    private RowReader(RetainedBytes bytes, Layout layout, Limits limits) {
        this.bytes = bytes;
        this.layout = layout;
        this.limits = limits;
        this.delimiter = layout.delimiter();
    }

    /**
     * {@return a reader of the rows of a byte range in the middle of a file}
     *
     * @param range the bytes of whole rows
     * @param firstLine the properties of the file by its first line
     * @param begin the place in the file where the range begins
     * @param limits the largest size of a row and of its parts
     */
    public static RowReader ofRange(byte[] range, KnownFirstLine firstLine, RowPosition begin, Limits limits) {
        RowReader reader = new RowReader(new RetainedBytes(range), firstLine.layout(), limits);
        reader.delimiter = firstLine.delimiter();
        reader.bytes.onlyCrlf = firstLine.onlyCrlf();
        reader.decidesLineEnd = false;
        reader.plain = reader.plainRows();
        reader.begin = begin.offset();
        reader.line = begin.line();
        return reader;
    }

    /**
     * Reads the next row. A row that cannot be read is returned with its fault. If its quotes are in order, reading continues after it;
     * otherwise at the line after its first. If the bytes of that line are lost, the row is the last one.
     *
     * @param row is filled
     * @return false at the end of the file
     * @throws IOException if the bytes cannot be read, never because of their content
     */
    public boolean next(RawRow row) throws IOException {
        PlainRows splitting = plain;
        if (splitting == null) {
            splitting = open();
        }
        bytes.keep = place;
        if (stopped || place >= end || bytes.at(place) < 0) {
            return false;
        }
        row.fault = Fault.NONE;
        row.faultCell = -1;
        row.aroundFault = "";
        row.offset = begin + place;
        row.line = line;
        int length = splitting.split(row, place);
        if (length > 0) {
            row.lines = 1;
            row.length = length;
            place += length;
            line++;
        } else {
            readOther(row);
        }
        if (decidesLineEnd) {
            decidesLineEnd = false;
            bytes.onlyCrlf = layout.documentsLineEnd() && !layout.rowsMaySpanLines() && row.end == RawRow.End.CRLF;
        }
        return true;
    }

    /** {@return whether only CRLF ends a line of this file; known after the first row} */
    public boolean onlyCrlf() {
        return bytes.onlyCrlf;
    }

    private void readOther(RawRow row) throws IOException {
        OtherRows reading = others;
        if (reading == null) {
            reading = new OtherRows(bytes, layout, delimiter, limits);
            others = reading;
        }
        long end = reading.read(row, place);
        row.length = end - place;
        place = end;
        line += row.lines;
        stopped = row.fault == Fault.REST_UNREADABLE;
    }

    private PlainRows open() throws IOException {
        // in another encoding, too, these bytes are a mark of UTF-8 and no text
        byteOrderMark = bytes.at(0) == 0xEF && bytes.at(1) == 0xBB && bytes.at(2) == 0xBF;
        place = byteOrderMark ? 3 : 0;
        delimiter = delimiterOfFirstLine();
        PlainRows opened = plainRows();
        plain = opened;
        return opened;
    }

    /** The layout's delimiter that occurs most, outside quotes, in the first line with content; the first one if several do. */
    private char delimiterOfFirstLine() throws IOException {
        char found = layout.delimiter();
        if (layout.otherDelimiters().isEmpty()) {
            return found;
        }
        byte[] flags = Quoting.ofFirstRow(layout).flagsOfBytes();
        int[] counts = new int[flags.length];
        boolean content = false;
        int state = Quoting.CELL_START;
        long end = place + limits.rowBytes();
        long ahead = place;
        for (int b = bytes.at(ahead); b >= 0 && ahead < end; b = bytes.at(++ahead)) {
            byte flag = flags[b];
            if (flag == Quoting.LINE_END && content) {
                break;
            }
            content |= flag != Quoting.LINE_END;
            state = Quoting.next(state, flag);
            if (flag == Quoting.DELIMITER && state == Quoting.CELL_START) {
                counts[b]++;
            }
        }
        for (char other : layout.otherDelimiters()) {
            found = counts[other] > counts[found] ? other : found;
        }
        return found;
    }

    private PlainRows plainRows() {
        return new PlainRows(bytes, layout.charset(), Quoting.of(layout, delimiter), delimiter, limits);
    }

    /**
     * {@return whether the row that was read last has some bytes, apart from its line end}
     *
     * @param row the row
     * @param expected the bytes, from the first
     * @param length how many
     */
    public boolean hasBytes(RawRow row, byte[] expected, int length) {
        int from = (int) (bytes.keep - bytes.base);
        int to = (int) (place - bytes.base) - row.end.bytes;
        return Arrays.equals(bytes.bytes, from, to, expected, 0, length);
    }

    /**
     * {@return a copy of the bytes from the beginning of the row that was read last, with what follows it}
     *
     * @param row the row
     * @param most how many at most; fewer if no more are at hand
     */
    public byte[] beginning(RawRow row, int most) {
        long from = row.offset - begin - bytes.base;
        if (from < 0) {
            byte[] kept = row.copyBytes();
            return Arrays.copyOf(kept, Math.min(most, kept.length));
        }
        return Arrays.copyOfRange(bytes.bytes, (int) from, (int) Math.min(from + most, bytes.filled));
    }

    /**
     * {@return where the next row begins}
     *
     * @param record the number of its record
     */
    public RowPosition position(long record) {
        return new RowPosition(begin + place, line, record);
    }

    /**
     * Goes to a place after the rows that were read before, the first line among them.
     *
     * @param next where the next row begins
     * @return false if the place is far, and the file cannot be read again; then nothing has changed
     * @throws IOException if that fails
     */
    public boolean goTo(RowPosition next) throws IOException {
        if (!bytes.goTo(next.offset())) {
            return false;
        }
        place = next.offset();
        line = next.line();
        return true;
    }

    /**
     * Reads only rows that begin before a place, to their ends.
     *
     * @param place the number of bytes before it
     */
    public void stopAt(long place) {
        end = place;
    }

    /**
     * {@return the rest of the file in blocks of whole rows} This reader must not be read any more; closing the blocks closes it.
     *
     * @param firstLine the properties of the file by its first line
     * @param blockBytes the size of a block, if no row is longer
     */
    public RowBlocks rest(KnownFirstLine firstLine, int blockBytes) {
        return new RowBlocks(this, bytes, firstLine, limits, blockBytes);
    }

    /** {@return where the next row begins, counted from the first byte of the stream} */
    long place() {
        return place;
    }

    /** {@return whether the rest of the file cannot be read} */
    boolean isStopped() {
        return stopped;
    }

    /** Goes over whole rows, which others read. */
    void skip(int length) {
        place += length;
    }

    /** {@return whether the file began with a byte order mark; known after the first call of {@link #next}} */
    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** {@return the delimiter in use: that of the layout, or another one by the first line} */
    public char delimiter() {
        return delimiter;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
