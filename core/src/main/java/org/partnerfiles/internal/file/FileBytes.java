package org.partnerfiles.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a regular file, which can be read again. */
public final class FileBytes extends FilterInputStream implements Seekable {

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
}
