package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;

/**
 * The rows of a file in blocks, for several threads to split. {@link RowEnds} finds where a block of ordinary size ends. Where it cannot,
 * as a quote is not closed, text follows a closing quote, a row is long, or the stream fails, the rows there are read one by one.
 */
public final class RowBlocks implements Closeable {

    /** Some dozens of rows: enough to be worth handing over, few enough that their records are still in a cache when they are read. */
    public static final int BLOCK_BYTES = 1 << 14;

    /** A row that is not at hand in so many blocks is read by itself. */
    private static final int LONG_ROW_BLOCKS = 4;

    /** Some rows, which any thread may split. */
    @FunctionalInterface
    public interface Block {

        /**
         * {@return the rows, whose lines and bytes are counted from the first one, as if it began a file}
         *
         * @throws IOException never because of their content
         */
        List<RawRow> rows() throws IOException;
    }

    private final RowReader source;
    private final RetainedBytes bytes;
    private final RowEnds ends;
    private final KnownFirstLine firstLine;
    private final Limits limits;
    private final int blockBytes;
    /** The rows that begin before this place are read one by one. */
    private long oneByOneUntil;

    RowBlocks(RowReader source, RetainedBytes bytes, KnownFirstLine firstLine, Limits limits, int blockBytes) {
        this.source = source;
        this.bytes = bytes;
        this.ends = new RowEnds(firstLine.layout(), firstLine.delimiter(), firstLine.onlyCrlf());
        this.firstLine = firstLine;
        this.limits = limits;
        this.blockBytes = blockBytes;
    }

    /** {@return the place in the file of the next block} */
    public long offset() {
        return source.position(0).offset();
    }

    /**
     * {@return the next rows, or null at the end of the file}
     *
     * @throws IOException if the stream fails, after all rows before the failure were handed on
     */
    public @Nullable Block next() throws IOException {
        long place = source.place();
        if (place >= oneByOneUntil && !source.isStopped()) {
            int length = wholeRows(place);
            if (length > 0) {
                int from = (int) (place - bytes.base);
                byte[] range = Arrays.copyOfRange(bytes.bytes, from, from + length);
                source.skip(length);
                return () -> split(range);
            }
        }
        List<RawRow> rows = oneByOne();
        return rows.isEmpty() ? null : () -> rows;
    }

    /** Returns the number of bytes of the next block, or 0 where its rows must be read one by one. */
    private int wholeRows(long place) {
        bytes.keep = place;
        long most = (long) LONG_ROW_BLOCKS * blockBytes;
        int state = RowEnds.ROW_START;
        long passed = 0;
        while (RowEnds.isSure(state) && passed <= most) {
            if (!bring(place, Math.max(passed + 2, blockBytes))) {
                return wholeRest(place, state, passed);
            }
            int begin = (int) (place - bytes.base);
            // what follows a carriage return must be known
            int atHand = bytes.filled - begin - (bytes.bytes[bytes.filled - 1] == '\r' ? 1 : 0);
            if (passed < blockBytes) {
                int first = Math.min(blockBytes, atHand);
                state = ends.after(state, bytes.bytes, begin + (int) passed, begin + first);
                passed = first;
            }
            int from = begin + (int) passed;
            int end = ends.next(state, bytes.bytes, from, begin + atHand);
            if (end >= 0) {
                return end - begin;
            }
            state = ends.after(state, bytes.bytes, from, begin + atHand);
            passed = atHand;
        }
        oneByOneUntil = place + passed;
        return 0;
    }

    private int wholeRest(long place, int state, long passed) {
        int begin = (int) (place - bytes.base);
        int length = bytes.filled - begin;
        if (bytes.ended && RowEnds.isWhole(ends.after(state, bytes.bytes, begin + (int) passed, bytes.filled))) {
            return length;
        }
        oneByOneUntil = Long.MAX_VALUE;
        return 0;
    }

    /** Reads until so many bytes are at hand; returns false if there are fewer, as the stream ends or fails. */
    private boolean bring(long place, long wanted) {
        try {
            while (bytes.base + bytes.filled - place < wanted) {
                if (!bytes.fill()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // reading one by one meets it again, after the rows before it
        }
    }

    private List<RawRow> split(byte[] range) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        RawRow row = new RawRow();
        RowReader reader = RowReader.ofRange(range, firstLine, RowPosition.START, limits);
        while (reader.next(row)) {
            rows.add(row);
            row = new RawRow(Math.max(1, row.count));
        }
        return rows;
    }

    private List<RawRow> oneByOne() throws IOException {
        List<RawRow> rows = new ArrayList<>();
        RowPosition begin = source.position(1);
        RawRow row = new RawRow();
        long end = Math.min(source.place() + blockBytes, oneByOneUntil);
        try {
            while ((rows.isEmpty() || source.place() < end) && source.next(row)) {
                RawRow kept = row.kept();
                kept.offset -= begin.offset();
                kept.line -= begin.line() - 1;
                rows.add(kept);
            }
        } catch (IOException e) {
            if (rows.isEmpty()) {
                throw e;
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
