package org.partnerfiles.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Names of temporary files, by which a host can find those that a killed process left. */
public final class UnfinishedFiles {

    /** How every such name begins. */
    public static final String PREFIX = ".";

    /** How every such name ends. */
    public static final String SUFFIX = ".partnerfiles-part";

    private UnfinishedFiles() {}

    /**
     * {@return the permissions of a file that only its owner can read and write, where the file system has permissions}
     *
     * @param place a path in that file system
     */
    static FileAttribute<?>[] ownerOnly(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * {@return a file that only its owner can read and that is deleted when it is closed} On Unix its name is deleted at once, so that not
     * even a killed process leaves its content.
     *
     * @param directory where it is made
     * @throws IOException if it cannot be made there
     */
    public static FileChannel passing(Path directory) throws IOException {
        Path path = Files.createTempFile(directory, PREFIX, SUFFIX, ownerOnly(directory));
        try {
            return FileChannel.open(
                    path,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }
}
