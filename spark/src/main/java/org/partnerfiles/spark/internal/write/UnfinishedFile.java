package org.partnerfiles.spark.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.permission.FsPermission;

/** A file that only its owner can read, and that is removed unless it is complete. */
final class UnfinishedFile implements Closeable {

    private static final FsPermission OWNER_ONLY = new FsPermission("600");

    private final FileSystem system;
    private final Path path;
    private final FSDataOutputStream bytes;
    private boolean isComplete;

    private UnfinishedFile(FileSystem system, Path path, FSDataOutputStream bytes) {
        this.system = system;
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * {@return a new file} Its folder must exist: a late attempt of a task makes nothing after the job has ended.
     *
     * @param path its path
     * @param configuration that of the file system
     * @throws IOException if it cannot be made
     */
    static UnfinishedFile create(Path path, Configuration configuration) throws IOException {
        FileSystem system = TargetFolder.withoutChecksums(path.getFileSystem(configuration));
        return new UnfinishedFile(
                system,
                path,
                system.createFile(path).overwrite(false).permission(OWNER_ONLY).build());
    }

    OutputStream bytes() {
        return bytes;
    }

    /**
     * Completes the file.
     *
     * @return its name
     * @throws IOException if not all bytes can be stored
     */
    String complete() throws IOException {
        if (bytes.hasCapability(StreamCapabilities.HSYNC)) {
            bytes.hsync();
        }
        bytes.close();
        isComplete = true;
        return path.getName();
    }

    /** Closes the file, and removes it if it is not complete. */
    @Override
    public void close() throws IOException {
        if (!isComplete) {
            try {
                bytes.close();
            } finally {
                system.delete(path, false);
            }
        }
    }
}
