package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream cut into blocks of whole lines, for several threads to read. */
public final class LineBlocks implements Closeable {

    /** Some dozens of rows: enough to be worth handing over, few enough that their records are still in a cache when they are read. */
    public static final int BLOCK_BYTES = 1 << 14;

    private final RetainedBytes source;
    private final long begin;
    private final int rowBytes;
    private final int blockBytes;
    private long place;
    private @Nullable IOException failure;

    /**
     * The lines of a stream.
     *
     * @param source the bytes, closed with this
     * @param begin the place in the file of the first byte of the stream
     * @param place the place in the stream of the first line
     * @param rowBytes the limit of a row; of a longer line only the beginning is handed on, long enough to be over the limit
     * @param blockBytes the size of a block, if no line is longer
     */
    LineBlocks(RetainedBytes source, long begin, long place, int rowBytes, int blockBytes) {
        this.source = source;
        this.begin = begin;
        this.place = place;
        this.rowBytes = rowBytes;
        this.blockBytes = blockBytes;
    }

    /** {@return the place in the file of the next block} */
    public long offset() {
        return begin + place;
    }

    /**
     * {@return the next lines, each with its end, or null at the end of the file}
     *
     * @throws IOException if the stream fails, after all lines before the failure were handed on
     */
    public byte @Nullable [] next() throws IOException {
        source.keep = place;
        int searched = 0;
        long wanted = blockBytes;
        while (true) {
            int available = fill(wanted);
            int from = (int) (place - source.base);
            int length = (int) Math.min(wanted, available);
            boolean isAll = length == available;
            int cut = source.ended && isAll ? length : endOfLastLine(from, from + searched, from + length);
            if (cut > 0) {
                place += cut;
                return Arrays.copyOfRange(source.bytes, from, from + cut);
            } else if (isAll && failure != null) {
                throw failure;
            } else if (isAll && source.ended) {
                return null;
            } else if (length > rowBytes + 2L) {
                return tooLong(from);
            }
            searched = Math.max(0, length - 1);
            wanted = Math.min(2L * wanted, Math.max(blockBytes, rowBytes + 3L));
        }
    }

    /** Reads until so many bytes are at hand, if there are as many; returns how many there are. */
    private int fill(long wanted) {
        try {
            while (failure == null && source.base + source.filled - place < wanted && source.fill()) {}
        } catch (IOException e) {
            failure = e;
        }
        return (int) (source.base + source.filled - place);
    }

    /** Returns the length up to and with the last line end, or 0; a carriage return at the end may be half of a line end. */
    private int endOfLastLine(int begins, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean ends = source.onlyCrlf
                    ? source.bytes[at] == '\n' && at > begins && source.bytes[at - 1] == '\r'
                    : source.bytes[at] == '\n' || (source.bytes[at] == '\r' && at + 1 < to);
            if (ends) {
                return at + 1 - begins;
            }
        }
        return 0;
    }

    /** Returns the beginning of a line over the limit, with the line's own end; the bytes between are skipped. */
    private byte[] tooLong(int from) throws IOException {
        int shown = rowBytes + 1;
        byte[] line = Arrays.copyOfRange(source.bytes, from, from + shown + RawRow.End.CRLF.bytes);
        if (line[shown - 1] == '\r' || line[shown - 1] == '\n') {
            line[shown - 1] = ' '; // a part of the text, which must not become a line end by what follows here
        }
        long end = source.skipToLineEnd(place + shown);
        int ending = source.lineEndAt(end).bytes;
        for (int i = 0; i < ending; i++) {
            line[shown + i] = (byte) source.at(end + i);
        }
        place = end + ending;
        return Arrays.copyOf(line, shown + ending);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
