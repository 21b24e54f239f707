package org.partnerfiles.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are stored until what comes before them is written: few on the heap, many in a temporary file that only its owner can
 * read.
 */
public final class SpooledBytes extends OutputStream {

    private static final int ON_HEAP = 256 << 10;

    private final @Nullable Path directory;
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private @Nullable FileChannel file;

    /**
     * No bytes yet.
     *
     * @param directory where the temporary file goes, or null for the usual place
     */
    public SpooledBytes(@Nullable Path directory) {
        this.directory = directory;
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (file == null && heap.size() + length <= ON_HEAP) {
            heap.write(source, offset, length);
            return;
        }
        FileChannel open = file;
        if (open == null) {
            open = UnfinishedFiles.passing(
                    directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory);
            file = open;
            writeAll(open, ByteBuffer.wrap(heap.toByteArray()));
            heap.reset();
        }
        writeAll(open, ByteBuffer.wrap(source, offset, length));
    }

    private static void writeAll(FileChannel open, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    /**
     * Copies all bytes, in order.
     *
     * @param out receives them
     * @throws IOException if they cannot be read or written
     */
    public void transferTo(OutputStream out) throws IOException {
        FileChannel open = file;
        if (open == null) {
            heap.writeTo(out);
            return;
        }
        WritableByteChannel target = Channels.newChannel(out);
        long end = open.position();
        for (long done = 0; done < end; ) {
            done += open.transferTo(done, end - done, target);
        }
    }

    /** Releases the bytes. */
    @Override
    public void close() throws IOException {
        heap.reset();
        FileChannel open = file;
        if (open != null) {
            open.close();
        }
    }
}
