package org.partnerfiles.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A window on the bytes of a stream that keeps those from {@link #keep} on, so that they can be read again. Places are
 * offsets in the stream; the byte at a place is {@code bytes[(int) (place - base)]}.
 */
final class RetainedBytes implements Closeable {

    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final InputStream in;
    private final int most;
    private boolean ended;

    byte[] bytes;
    /** The place of the first byte in the array. */
    long base;
    /** How many bytes of the array are filled. */
    int filled;
    /** The place from which on bytes are kept; whoever reads moves it. */
    long keep;

    /**
     * @param kept how many bytes the reader keeps at most
     * @param bufferBytes the size to begin with
     */
    RetainedBytes(InputStream in, int kept, int bufferBytes) {
        this.in = in;
        this.bytes = new byte[bufferBytes];
        this.most = (int) Math.min(LARGEST, 2L * RowReader.BUFFER_BYTES + kept);
    }

    /** A window on all of some bytes. */
    RetainedBytes(byte[] all) {
        this.in = InputStream.nullInputStream();
        this.bytes = all;
        this.filled = all.length;
        this.most = all.length;
        this.ended = true;
    }

    /**
     * Reads more bytes behind those there are; moves the array's content or replaces the array where it is full.
     *
     * @return false at the end of the stream
     */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (filled == bytes.length) {
            makeRoom();
        }
        int read = readSome(bytes, filled, bytes.length - filled);
        if (read < 0) {
            ended = true;
            return false;
        }
        filled += read;
        return true;
    }

    /** A stream that keeps to its contract has a byte, ends or fails; who goes by another one could miss the rest of a file. */
    private int readSome(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read == 0 && length > 0) {
            throw new IOException("the input stream returned no bytes where some were asked for");
        }
        return read;
    }

    /** {@return the byte at a place from {@link #keep} on, or -1 beyond the end of the stream} */
    int at(long place) throws IOException {
        while (place - base >= filled) {
            if (!fill()) {
                return -1;
            }
        }
        return bytes[(int) (place - base)] & 0xFF;
    }

    /** {@return whether the end of the stream was met} */
    boolean ended() {
        return ended;
    }

    private void makeRoom() {
        int dropped = (int) (keep - base);
        int kept = filled - dropped;
        // Half of it free, or a nearly full array would be moved again for each few bytes read.
        int size = kept <= bytes.length / 2
                ? bytes.length
                : (int) Math.min(Math.max(most, bytes.length), 2L * bytes.length);
        byte[] target = size == bytes.length ? bytes : new byte[size];
        System.arraycopy(bytes, dropped, target, 0, kept);
        bytes = target;
        base = keep;
        filled = kept;
    }

    /** {@return the bytes from {@link #keep} on, those at hand and those of the stream; closing that closes the stream} */
    InputStream rest() {
        int from = (int) (keep - base);
        InputStream behind = new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return readSome(target, offset, length);
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(bytes, from, filled - from), behind);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
