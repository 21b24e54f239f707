package org.partnerfiles.internal.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a regular file, which can be read again. */
public final class FileBytes extends FilterInputStream implements Seekable {

    private static final int COPY_BYTES = 1 << 16;

    private final SeekableByteChannel channel;
    private @Nullable FileIdentity head;

    private FileBytes(SeekableByteChannel channel) {
        super(Channels.newInputStream(channel));
        this.channel = channel;
    }

    /**
     * {@return the bytes of a file; those of a pipe or a device can be read only once}
     *
     * @param file its path
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        return Files.isRegularFile(file) ? new FileBytes(Files.newByteChannel(file)) : Files.newInputStream(file);
    }

    /**
     * {@return the length and the digest by which the file can be recognised; its length is the present one, its digest that of the first
     * call}
     *
     * @throws IOException if it cannot be read
     * @throws UnsupportedOperationException if its file system lets no file be read again
     */
    public FileIdentity head() throws IOException {
        FileIdentity known = head;
        if (known == null) {
            known = FileIdentity.of(channel);
            head = known;
        }
        return new FileIdentity(channel.size(), known.digest());
    }

    @Override
    public boolean seek(long place) throws IOException {
        try {
            channel.position(place);
            return true;
        } catch (UnsupportedOperationException e) {
            return false; // a file within an archive, for example
        }
    }

    /**
     * Copies some of the bytes, wherever the file is read.
     *
     * @param from the number of bytes before them
     * @param length how many, from 1
     * @param to receives them
     * @return the last one, or -1 if the file system lets no file be read at any place; then nothing is copied
     * @throws IOException if that fails, or the file is shorter by now
     */
    public int copy(long from, long length, OutputStream to) throws IOException {
        if (!(channel instanceof FileChannel file)) {
            return -1;
        }
        byte[] bytes = new byte[(int) Math.min(COPY_BYTES, length)];
        int count = 0;
        for (long copied = 0; copied < length; copied += count) {
            int most = (int) Math.min(bytes.length, length - copied);
            count = file.read(ByteBuffer.wrap(bytes, 0, most), from + copied);
            if (count < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            to.write(bytes, 0, count);
        }
        return bytes[count - 1] & 0xFF;
    }
}
