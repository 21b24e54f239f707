package org.partnerfiles.accountupload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The names of uploads in a folder, of which each is given once. A file there has the last one, under a lock of the system. */
final class NamesInFolder {

    private static final String LAST = ".upload-names";
    private static final int NAME_BYTES = 23;
    /** The system's lock is that of the process, and cannot be taken twice by it. */
    private static final Object OF_THIS_PROCESS = new Object();

    private final Path folder;

    NamesInFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The first name from the given one on that was not given before and is not that of a file. */
    UploadFileName claim(UploadFileName earliest) {
        synchronized (OF_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LAST),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                UploadFileName last = read(channel);
                UploadFileName name = last == null || last.compareTo(earliest) < 0 ? earliest : next(last);
                while (Files.exists(folder.resolve(name.toString()))) {
                    name = next(name);
                }
                write(name, channel, lock);
                return name;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static UploadFileName next(UploadFileName name) {
        return new UploadFileName(name.time().plusSeconds(1));
    }

    private static @Nullable UploadFileName read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(NAME_BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // until the end
        }
        return UploadFileName.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
    }

    private static void write(UploadFileName name, FileChannel channel, FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("the lock of " + LAST + " was lost");
        }
        ByteBuffer bytes = ByteBuffer.wrap(name.toString().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
        channel.force(false);
    }
}
