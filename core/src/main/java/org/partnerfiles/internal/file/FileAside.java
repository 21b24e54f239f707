package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A second file of a writer, beside its unfinished one, for what does not belong into that. It is made when it is needed. */
public final class FileAside {

    private final Path path;
    private @Nullable FileChannel channel;

    FileAside(Path path) {
        this.path = path;
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(
                    path,
                    Set.of(
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            LinkOption.NOFOLLOW_LINKS),
                    UnfinishedFiles.ownerOnly(path));
            channel = open;
        }
        return open;
    }

    /**
     * {@return a stream to its end}
     *
     * @throws IOException if it cannot be made
     */
    public OutputStream output() throws IOException {
        FileChannel open = open();
        open.position(open.size());
        return Channels.newOutputStream(open);
    }

    /**
     * {@return its bytes from the first}
     *
     * @throws IOException if it cannot be read
     */
    public InputStream input() throws IOException {
        return Channels.newInputStream(open().position(0));
    }

    /**
     * {@return how many bytes it has}
     *
     * @throws IOException if that cannot be found out
     */
    public long length() throws IOException {
        return channel == null ? 0 : channel.size();
    }

    /** Cuts it, or deletes it if nothing is kept; returns false if it is shorter. */
    boolean cut(long length) throws IOException {
        if (length == 0) {
            delete();
            return true;
        }
        FileChannel open = open();
        boolean isThere = open.size() >= length;
        open.truncate(length);
        return isThere;
    }

    void force() throws IOException {
        if (channel != null) {
            channel.force(true);
        }
    }

    void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    void delete() throws IOException {
        close();
        channel = null;
        Files.deleteIfExists(path);
    }
}
