package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.file.Seekable;

/**
 * A window on the bytes of a stream that keeps those from {@link #keep} on, so that they can be read again. Places are offsets in the
 * stream; the byte at a place is {@code bytes[(int) (place - base)]}.
 */
final class RetainedBytes implements Closeable {

    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final InputStream in;
    private final int most;
    /** What the stream threw: it is not read on. */
    private @Nullable IOException failure;

    /** Whether only CRLF ends a line; LF and CR do so at the end of the stream. */
    boolean onlyCrlf;
    /** Whether the stream was read to its end. */
    boolean ended;

    byte[] bytes;
    /** The place of the first byte in the array. */
    long base;
    /** The number of bytes in the array. */
    int filled;
    /** The place of the first byte that is kept; the reader moves it. */
    long keep;

    /**
     * @param kept the most bytes that the reader keeps
     * @param bufferBytes the size at first
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
     * Reads more bytes. If the array is full, moves its content or replaces it.
     *
     * @return false at the end of the stream
     * @throws IOException if the stream fails, or has failed before
     */
    boolean fill() throws IOException {
        if (failure != null) {
            throw failure;
        } else if (ended) {
            return false;
        }
        if (filled == bytes.length) {
            makeRoom();
        }
        int read;
        try {
            read = in.read(bytes, filled, bytes.length - filled);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        if (read == 0) {
            // Reading on could be endless, and stopping here could miss the rest of the file.
            throw new IOException(
                    "the input stream returned no bytes; expected at least one, or the end of the stream");
        }
        ended = read < 0;
        filled += Math.max(0, read);
        return !ended;
    }

    /** {@return the byte at a place from {@link #keep} on, or -1 after the end of the stream} */
    int at(long place) throws IOException {
        while (place - base >= filled) {
            if (!fill()) {
                return -1;
            }
        }
        return bytes[(int) (place - base)] & 0xFF;
    }

    /** {@return eight bytes from an index on, the first one lowest; 0xFF after those at hand} */
    long eightFrom(int index) {
        if (index + Long.BYTES <= filled) {
            return EightBytes.at(bytes, index);
        }
        long word = -1;
        for (int at = filled - 1; at >= index; at--) {
            word = word << Byte.SIZE | (bytes[at] & 0xFF);
        }
        return word;
    }

    /**
     * {@return the line end that begins at an index of the array with LF or CR, {@code FILE} if that is text, or null if more bytes must be
     * read to know it}
     */
    @Nullable
    End lineEnd(int index) {
        End lone = bytes[index] == '\n' ? End.LF : End.CR;
        if (lone == End.LF && !onlyCrlf) {
            return End.LF;
        } else if (index + 1 == filled) {
            return ended ? lone : null;
        } else if (lone == End.CR && bytes[index + 1] == '\n') {
            return End.CRLF;
        }
        return onlyCrlf ? End.FILE : lone;
    }

    /** {@return the line end at a place, or {@code FILE} where there is none} */
    End lineEndAt(long place) throws IOException {
        int b = at(place);
        if (b != '\n' && b != '\r') {
            return End.FILE;
        }
        End found = lineEnd((int) (place - base));
        while (found == null) {
            fill();
            found = lineEnd((int) (place - base));
        }
        return found;
    }

    /** {@return the place of the next line end, or of the end of the stream} The bytes before it are no longer kept. */
    long skipToLineEnd(long place) throws IOException {
        keep = place;
        while (at(keep) >= 0 && lineEndAt(keep) == End.FILE) {
            keep += Math.max(1, toLineEnd((int) (keep - base), filled));
        }
        return keep;
    }

    /** {@return the number of bytes between two indexes of the array that are before the first line end} */
    int toLineEnd(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at - from;
    }

    /**
     * Reads the stream again from a place.
     *
     * @return false if it can be read only once; then nothing has changed
     */
    boolean seek(long place) throws IOException {
        if (!(in instanceof Seekable source && source.seek(place))) {
            return false;
        }
        base = place;
        keep = place;
        filled = 0;
        ended = false;
        return true;
    }

    /**
     * Goes to a place. If it is at hand or comes soon, the stream is read on up to it, as opening a file again can take long; otherwise the
     * stream is {@linkplain #seek read again}.
     *
     * @return false if the place is not near, and the stream can be read only once; then nothing has changed
     */
    boolean goTo(long place) throws IOException {
        if (place < base || place - base - filled > bytes.length) {
            return seek(place);
        }
        keep = Math.min(place, base + filled);
        while (place > base + filled && fill()) {
            keep = Math.min(place, base + filled);
        }
        return true;
    }

    private void makeRoom() {
        int dropped = (int) (keep - base);
        int kept = filled - dropped;
        // At least half of it is free; a nearly full array would be moved again for every few bytes.
        int size = kept <= bytes.length / 2
                ? bytes.length
                : (int) Math.min(Math.max(most, bytes.length), 2L * bytes.length);
        byte[] target = size == bytes.length ? bytes : new byte[size];
        System.arraycopy(bytes, dropped, target, 0, kept);
        bytes = target;
        base = keep;
        filled = kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
