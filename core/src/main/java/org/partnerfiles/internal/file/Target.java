package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Printable;

/** Where a writer's bytes go. */
public interface Target {

    /** As many as Linux follows. */
    int MOST_LINKS = 40;

    /** {@return the stream for the bytes} */
    OutputStream bytes();

    /** {@return where temporary files for this one may be, or null for the usual place} */
    default @Nullable Path directory() {
        return null;
    }

    /**
     * Gives the complete file its name.
     *
     * @throws IOException if that fails; then {@link #discard} still has to be called
     */
    void publish() throws IOException;

    /**
     * Removes what was written, if it is not published.
     *
     * @throws IOException if that fails
     */
    void discard() throws IOException;

    /**
     * {@return a file that appears under its name when it is complete} If the path is a symbolic link, the file that it leads to is replaced
     * in its own folder. A device, a pipe or a socket gets all bytes at the end.
     *
     * @param place its path
     * @param replaces whether a file of that name is replaced; otherwise it is refused now, and again on publishing
     * @throws FileAlreadyExistsException if there is a file that must not be replaced
     * @throws IOException if no file can be made beside it, or the device cannot be opened
     */
    static Target file(Path place, boolean replaces) throws IOException {
        return file(place, replacing(replaces));
    }

    /**
     * {@return a file as {@link #file} has it, that only its owner can read, also if one that others can read is replaced}
     *
     * @param place its path
     * @throws IOException as {@link #file} does
     */
    static Target privateFile(Path place) throws IOException {
        return file(place, PublishedFile.IfExists.REPLACE_PRIVATELY);
    }

    /**
     * {@return a file as {@link #file} has it, whose writing can stop and go on}
     *
     * @param place its path
     * @param replaces whether a file of that name is replaced
     * @throws IOException as {@link #file} does, or if another writer writes it
     */
    static ResumableFile resumable(Path place, boolean replaces) throws IOException {
        PublishedFile.IfExists ifExists = replacing(replaces);
        return ResumableFile.begin(place, ofParts(place, ifExists), ifExists);
    }

    /**
     * {@return a file whose writing stopped and goes on}
     *
     * @param place its path
     * @param replaces whether a file of that name is replaced
     * @param length how many bytes of the unfinished file are kept
     * @param lengthAside how many bytes of the file aside are kept
     * @throws IOException as {@link #file} does, or if the unfinished file is not there, is shorter, or another writer writes it
     */
    static ResumableFile resumed(Path place, boolean replaces, long length, long lengthAside) throws IOException {
        PublishedFile.IfExists ifExists = replacing(replaces);
        return ResumableFile.resume(place, ofParts(place, ifExists), ifExists, length, lengthAside);
    }

    /**
     * {@return whether a file is the one that an unfinished file became} If so, what a killed process left beside it is deleted.
     *
     * @param place its path
     * @param beginning its first bytes
     * @param rest how many bytes follow
     * @param digest the digest of those
     * @throws IOException if it cannot be read, or another writer writes it
     */
    static boolean isPublished(Path place, byte[] beginning, long rest, String digest) throws IOException {
        return ResumableFile.isPublished(place, followed(place), beginning, rest, digest);
    }

    private static PublishedFile.IfExists replacing(boolean replaces) {
        return replaces ? PublishedFile.IfExists.REPLACE : PublishedFile.IfExists.FAIL;
    }

    private static Path ofParts(Path place, PublishedFile.IfExists ifExists) throws IOException {
        Path file = checked(place, ifExists);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(place.toString(), null, "is a device, which cannot be written in parts");
        }
        return file;
    }

    /** The file that a path leads to, where it may be written. */
    private static Path checked(Path place, PublishedFile.IfExists ifExists) throws IOException {
        Path file = followed(place);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(place.toString(), null, "is a directory");
        }
        if (ifExists == PublishedFile.IfExists.FAIL && Files.isRegularFile(file)) {
            throw PublishedFile.exists(place);
        }
        return file;
    }

    private static Target file(Path place, PublishedFile.IfExists ifExists) throws IOException {
        Path file = checked(place, ifExists);
        // not Files.newOutputStream as it is: that would also create a file
        return Files.exists(file) && !Files.isRegularFile(file)
                ? new HeldBack(Files.newOutputStream(file, StandardOpenOption.WRITE), true)
                : new PublishedFile(place, file, ifExists);
    }

    /** The file that a symbolic link leads to, also if that does not exist yet. */
    private static Path followed(Path place) throws IOException {
        Path file = place;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(place.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    /**
     * Refuses to replace the file that is read, unless its path is given twice.
     *
     * @param in the file that is read
     * @param out the file that is written
     * @throws IllegalArgumentException if both are one file by two paths
     * @throws IOException if that cannot be found out
     */
    static void requireOther(Path in, Path out) throws IOException {
        if (!in.equals(out) && Files.isRegularFile(in) && Files.exists(out) && Files.isSameFile(in, out)) {
            throw new IllegalArgumentException(
                    Printable.of(out.toString()) + " is the file that is read, by another name");
        }
    }

    /**
     * {@return a stream of the caller that gets all bytes on publishing, and is not closed}
     *
     * @param out the stream
     */
    static Target wholeStream(OutputStream out) {
        return new HeldBack(AskedStream.of(out), false);
    }

    /**
     * {@return a stream of the caller, which is not closed}
     *
     * @param out the stream
     */
    static Target stream(OutputStream out) {
        OutputStream asked = AskedStream.of(out);
        return new Target() {
            @Override
            public OutputStream bytes() {
                return asked;
            }

            @Override
            public void publish() throws IOException {
                asked.flush();
            }

            @Override
            public void discard() {}
        };
    }
}
