package org.partnerfiles.internal.keys;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.file.UnfinishedFiles;

/**
 * A sequence of bytes that only grows: its beginning in chunks on the heap, the rest in a temporary file, whose last chunk is on the
 * heap until it is full. An entry may cross these borders. Belongs to one thread.
 *
 * <p>Methods throw {@link UncheckedIOException} where the temporary file fails; what was stored before can still be read as far as the
 * file can.
 */
public final class KeyStore implements AutoCloseable {

    private static final byte[] NO_BYTES = {};
    // as long as a usual entry, so that its key and its number cost one read
    private static final int WINDOW_BYTES = 1024;

    private final int chunkBytes;
    private final int chunkBits;
    private final long heapEnd;
    private final Path directory;
    private final List<byte[]> heapChunks = new ArrayList<>();
    private @Nullable FileChannel file;
    private long tailStart;
    private byte[] tail = NO_BYTES;
    private long end;

    private byte[] window = NO_BYTES;
    private long windowStart;
    private int windowLength;

    // where locate() found a position
    private byte[] piece = NO_BYTES;
    private int pieceFrom;

    /**
     * An empty store.
     *
     * @param heapBytes how many bytes stay on the heap, rounded down to whole chunks; one more chunk is a buffer
     * @param chunkBytes the length of a chunk, a power of two
     * @param directory where the temporary file goes, if one is needed
     */
    public KeyStore(long heapBytes, int chunkBytes, Path directory) {
        this.chunkBytes = chunkBytes;
        this.chunkBits = Integer.numberOfTrailingZeros(chunkBytes);
        this.heapEnd = heapBytes & -chunkBytes;
        this.tailStart = heapEnd;
        this.directory = directory;
    }

    /** {@return how many bytes are stored, which is where the next entry begins} */
    public long end() {
        return end;
    }

    /** {@return how many bytes have gone to the temporary file} */
    public long spilledBytes() {
        return tailStart - heapEnd;
    }

    /**
     * Adds an entry at the end. If it fails half-way, the first half remains as bytes that are never read.
     *
     * @param source the bytes of the entry, from index 0
     * @param length how many bytes the entry has
     */
    public void append(byte[] source, int length) {
        for (int done = 0; done < length; ) {
            byte[] chunk = chunkWithRoom();
            int at = offsetInChunk(end);
            int count = Math.min(length - done, chunkBytes - at);
            System.arraycopy(source, done, chunk, at, count);
            done += count;
            end += count;
        }
    }

    /**
     * Compares the bytes at a position.
     *
     * @param position where to look
     * @param expected the expected bytes, from index 0
     * @param length how many bytes to compare
     * @return whether all of them are equal
     */
    public boolean matches(long position, byte[] expected, int length) {
        if (position + length > end) {
            return false;
        }
        for (int done = 0; done < length; ) {
            int count = locate(position + done, length - done);
            if (!Arrays.equals(piece, pieceFrom, pieceFrom + count, expected, done, done + count)) {
                return false;
            }
            done += count;
        }
        return true;
    }

    /**
     * Reads a number.
     *
     * @param position where its eight bytes begin
     * @return the number, its highest byte first
     */
    public long readLong(long position) {
        long value = 0;
        for (int done = 0; done < Long.BYTES; ) {
            int count = locate(position + done, Long.BYTES - done);
            for (int i = 0; i < count; i++) {
                value = (value << 8) | (piece[pieceFrom + i] & 0xff);
            }
            done += count;
        }
        return value;
    }

    /**
     * Replaces a number.
     *
     * @param position where its eight bytes begin
     * @param value the new number
     */
    public void writeLong(long position, long value) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        for (int done = 0; done < Long.BYTES; ) {
            long at = position + done;
            int count = locate(at, Long.BYTES - done);
            System.arraycopy(bytes, done, piece, pieceFrom, count);
            if (isInFile(at)) {
                // forget the window first: after a write that failed it would be wrong
                windowLength = 0;
                writeToFile(at, bytes, done, count);
            }
            done += count;
        }
    }

    /** Releases the heap and deletes the temporary file. */
    @Override
    public void close() {
        heapChunks.clear();
        tail = window = piece = NO_BYTES;
        windowLength = 0;
        FileChannel open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] chunkWithRoom() {
        if (end < heapEnd) {
            int index = (int) (end >>> chunkBits);
            if (index == heapChunks.size()) {
                heapChunks.add(new byte[chunkBytes]);
            }
            return heapChunks.get(index);
        }
        if (tail.length == 0) {
            tail = new byte[chunkBytes];
        }
        if (end - tailStart == chunkBytes) {
            writeToFile(tailStart, tail, 0, chunkBytes);
            tailStart = end;
        }
        return tail;
    }

    /** Points {@link #piece} at a position, and returns how many of the wanted bytes it has there, at least one. */
    private int locate(long position, int wanted) {
        if (isInFile(position)) {
            if (position < windowStart || position >= windowStart + windowLength) {
                fillWindow(position);
            }
            piece = window;
            pieceFrom = (int) (position - windowStart);
            return Math.min(wanted, windowLength - pieceFrom);
        }
        piece = position < heapEnd ? heapChunks.get((int) (position >>> chunkBits)) : tail;
        pieceFrom = offsetInChunk(position);
        return Math.min(wanted, chunkBytes - pieceFrom);
    }

    private boolean isInFile(long position) {
        return position >= heapEnd && position < tailStart;
    }

    private int offsetInChunk(long position) {
        return (int) (position & (chunkBytes - 1));
    }

    private void fillWindow(long position) {
        if (window.length == 0) {
            window = new byte[WINDOW_BYTES];
        }
        windowLength = 0;
        int count = (int) Math.min(WINDOW_BYTES, tailStart - position);
        ByteBuffer buffer = ByteBuffer.wrap(window, 0, count);
        try {
            FileChannel channel = openFile();
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position - heapEnd + buffer.position()) < 0) {
                    throw new EOFException("the temporary file of keys was cut short");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        windowStart = position;
        windowLength = count;
    }

    private void writeToFile(long position, byte[] source, int from, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(source, from, count);
        try {
            FileChannel channel = openFile();
            while (buffer.hasRemaining()) {
                channel.write(buffer, position - heapEnd + buffer.position() - from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel openFile() throws IOException {
        FileChannel open = file;
        if (open == null) {
            open = UnfinishedFiles.passing(directory);
            file = open;
        }
        return open;
    }
}
