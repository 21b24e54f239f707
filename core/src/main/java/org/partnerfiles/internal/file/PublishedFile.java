package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Printable;

/**
 * A file that is written under a temporary name and renamed when it is complete. Until then only its owner can read it. It gets the
 * permissions of the file that it replaces.
 */
final class PublishedFile implements Target {

    /** How many characters of the file's name are in the name of its temporary sibling, as the name may have the greatest length allowed. */
    private static final int NAME_SHOWN = 40;

    /** What happens to a file of the same name. */
    enum IfExists {
        /** It stays, and publishing fails. */
        FAIL,
        /** It is replaced, and the new file has its permissions. */
        REPLACE,
        /** It is replaced, and only its owner can read the new file. */
        REPLACE_PRIVATELY
    }

    private final Path given;
    private final Path place;
    private final IfExists ifExists;
    private final Path partial;
    private final FileChannel channel;

    /**
     * Begins a file.
     *
     * @param given its path, for messages
     * @param place the path where it is put: that of the file itself if the given one is a symbolic link
     * @param ifExists what happens to a file of that name
     * @throws IOException if no file can be made beside it
     */
    PublishedFile(Path given, Path place, IfExists ifExists) throws IOException {
        this(
                given,
                place,
                ifExists,
                place.toAbsolutePath().resolveSibling(unfinished(nameOf(given, place), UUID.randomUUID())));
    }

    private PublishedFile(Path given, Path place, IfExists ifExists, Path partial) throws IOException {
        this(given, place, ifExists, partial, create(given, place, partial));
    }

    /**
     * A file whose temporary file is open.
     *
     * @param given its path, for messages
     * @param place the path where it is put
     * @param ifExists what happens to a file of that name
     * @param partial the temporary file
     * @param channel the open one
     */
    PublishedFile(Path given, Path place, IfExists ifExists, Path partial, FileChannel channel) {
        this.given = given;
        this.place = place.toAbsolutePath();
        this.ifExists = ifExists;
        this.partial = partial;
        this.channel = channel;
    }

    private static FileChannel create(Path given, Path place, Path partial) throws IOException {
        try {
            return FileChannel.open(
                    partial,
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                    UnfinishedFiles.ownerOnly(place));
        } catch (FileSystemException e) {
            throw named(given, e);
        }
    }

    /** {@return the name of a file} */
    static String nameOf(Path given, Path place) throws IOException {
        Path name = place.toAbsolutePath().getFileName();
        if (name == null) {
            throw new IOException("not the path of a file: " + Printable.of(given.toString()));
        }
        return name.toString();
    }

    /** {@return the name of a temporary file} */
    static String unfinished(String name, UUID own) {
        boolean cut = name.codePointCount(0, name.length()) > NAME_SHOWN;
        String shown = cut ? name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN)) : name;
        return UnfinishedFiles.PREFIX + shown + "." + own + UnfinishedFiles.SUFFIX;
    }

    /** The same failure under the name that the caller knows. */
    static FileSystemException named(Path given, FileSystemException failure) {
        String reason = failure.getReason();
        if (failure instanceof NoSuchFileException) {
            reason = "its folder does not exist";
        } else if (failure instanceof AccessDeniedException) {
            reason = "no permission to write in its folder";
        } else if (failure instanceof AtomicMoveNotSupportedException) {
            reason = "the file system cannot move a file into place in one step";
        }
        FileSystemException named = new FileSystemException(given.toString(), null, reason);
        named.initCause(failure);
        return named;
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public OutputStream bytes() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public @Nullable Path directory() {
        return place.getParent();
    }

    @Override
    public void publish() throws IOException {
        channel.force(true);
        channel.close();
        try {
            if (ifExists == IfExists.FAIL) {
                moveWithoutReplacing();
            } else {
                if (ifExists == IfExists.REPLACE) {
                    ReplacedFile.givePermissions(place, partial);
                }
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(given);
        } catch (FileSystemException e) {
            throw named(given, e);
        }
        forceDirectory(place.getParent());
    }

    /** A link is made in one step, and fails if the name exists. Where there are no links, an empty file reserves the name. */
    private void moveWithoutReplacing() throws IOException {
        try {
            Files.createLink(place, partial);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.createFile(place);
            moveOntoReserved();
            return;
        }
        Files.delete(partial);
    }

    private void moveOntoReserved() throws IOException {
        try {
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(place);
            throw e;
        }
    }

    /** The failure that a name is in use. */
    static FileAlreadyExistsException exists(Path given) {
        return new FileAlreadyExistsException(
                given.toString(),
                null,
                "exists already, and the recipient takes a name only once; choose another name");
    }

    /** So that the new name outlives a power cut; not every system lets a directory be opened. */
    private static void forceDirectory(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file itself is in place and forced
        }
    }

    @Override
    public void discard() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
