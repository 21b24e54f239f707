package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream cut into blocks of whole lines, for several threads to read. */
public final class LineBlocks implements Closeable {

    /** Some dozens of rows: enough to be worth handing over, few enough that their records are still in a cache when they are handed on. */
    public static final int BLOCK_BYTES = 1 << 14;

    private final InputStream in;
    private final int rowBytes;
    private byte[] block;
    private int filled;
    /** The place in the file of the next byte of the stream. */
    private long place;

    private boolean ended;
    private @Nullable IOException failure;

    /**
     * The lines of a stream.
     *
     * @param in the bytes, closed with this
     * @param offset the place in the file of the first byte
     * @param rowBytes how many bytes of a line are looked at; of a longer one so many are handed on that it shows
     * @param blockBytes how many bytes a block has, where no line is longer
     */
    LineBlocks(InputStream in, long offset, int rowBytes, int blockBytes) {
        this.in = in;
        this.place = offset;
        this.rowBytes = rowBytes;
        this.block = new byte[blockBytes];
    }

    /** {@return the place in the file of the next block} */
    public long offset() {
        return place - filled;
    }

    /**
     * {@return the next lines, each with its end, or null where there are none}
     *
     * @throws IOException if the stream fails, once all lines before that were handed on
     */
    public byte @Nullable [] next() throws IOException {
        fill();
        int cut = ended ? filled : endOfLastLine(0);
        while (cut == 0 && (filled > 0 || failure != null)) {
            if (failure != null) {
                throw failure;
            }
            int seen = filled;
            if (seen > rowBytes + 2L) {
                return tooLong();
            }
            block = Arrays.copyOf(block, (int) Math.min(2L * block.length, Integer.MAX_VALUE - 16));
            fill();
            cut = ended ? filled : endOfLastLine(Math.max(0, seen - 1));
        }
        return cut == 0 ? null : take(cut, cut);
    }

    private void fill() {
        while (!ended && failure == null && filled < block.length) {
            try {
                int read = in.read(block, filled, block.length - filled);
                ended = read < 0;
                filled += Math.max(0, read);
                place += Math.max(0, read);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Behind the last line end from an index on, or 0; a carriage return at the end may be half of one. */
    private int endOfLastLine(int from) {
        for (int at = filled - 1; at >= from; at--) {
            if (block[at] == '\n' || (block[at] == '\r' && at + 1 < filled)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Hands on the beginning of a line over the limit, with the line's own end; the rest of it is gone over unseen. */
    private byte[] tooLong() {
        int shown = rowBytes + 1;
        int end = shown;
        while (end < filled && block[end] != '\n' && block[end] != '\r') {
            end++;
            if (end == filled) {
                filled = shown;
                fill();
                end = shown;
            }
        }
        if (end + 1 == filled && block[end] == '\r') {
            block[shown] = '\r';
            filled = shown + 1;
            fill();
            end = shown;
        }
        boolean pair = end + 1 < filled && block[end] == '\r' && block[end + 1] == '\n';
        int ending = end == filled ? 0 : pair ? 2 : 1;
        System.arraycopy(block, end, block, shown, ending);
        return take(shown + ending, end + ending);
    }

    /** The first bytes; what is left begins at another index. */
    private byte[] take(int length, int next) {
        byte[] taken = Arrays.copyOf(block, length);
        System.arraycopy(block, next, block, 0, filled - next);
        filled -= next;
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
