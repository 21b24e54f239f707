package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file whose writing can stop and go on. Its unfinished file has a name that follows from its own, and only one writer at a time.
 */
public final class ResumableFile implements Target {

    private static final Set<OpenOption> EXISTING =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private static final int BLOCK_BYTES = 1 << 16;

    /** What tells the name of the file aside from any other; no name has a slash. */
    private static final String ASIDE = "/aside";

    private final Path given;
    private final Path place;
    private final PublishedFile.IfExists ifExists;
    private final Path unfinished;
    private final FileChannel channel;
    private final PublishedFile file;
    private final DigestOutputStream bytes;
    private final FileAside aside;
    /** A copy with another beginning, which is published in place of the unfinished file. */
    private @Nullable PublishedFile completed;

    private ResumableFile(
            Path given,
            Path place,
            PublishedFile.IfExists ifExists,
            Path unfinished,
            FileChannel channel,
            FileAside aside) {
        this.given = given;
        this.place = place;
        this.ifExists = ifExists;
        this.unfinished = unfinished;
        this.channel = channel;
        this.aside = aside;
        this.file = new PublishedFile(given, place, ifExists, unfinished, channel);
        this.bytes = new DigestOutputStream(file.bytes(), Sha256.begin());
    }

    /**
     * Begins a file. An unfinished one that no process writes is deleted.
     *
     * @param given its path, for messages
     * @param place the path where it is put
     * @param ifExists what happens to a file of that name
     * @throws IOException if no file can be made beside it, or another writer writes it
     */
    static ResumableFile begin(Path given, Path place, PublishedFile.IfExists ifExists) throws IOException {
        Path unfinished = unfinished(given, place, "");
        deleteLeft(given, unfinished);
        try {
            FileChannel channel = FileChannel.open(unfinished, NEW, UnfinishedFiles.ownerOnly(place));
            return cut(given, place, ifExists, unfinished, channel, 0, 0);
        } catch (FileSystemException e) {
            throw PublishedFile.named(given, e);
        }
    }

    private static void deleteLeft(Path given, Path unfinished) throws IOException {
        if (Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel left = FileChannel.open(unfinished, EXISTING)) {
                lock(left, given);
                Files.delete(unfinished);
            }
        }
    }

    /**
     * {@return whether a file is the one that an unfinished file became} If so, what a killed process left beside it is deleted.
     *
     * @param given its path, for messages
     * @param place the path where it was put
     * @param beginning its first bytes
     * @param rest how many bytes follow
     * @param digest the digest of those
     * @throws IOException if it cannot be read, or another writer writes it
     */
    static boolean isPublished(Path given, Path place, byte[] beginning, long rest, String digest) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            ByteBuffer first = ByteBuffer.allocate(beginning.length);
            if (channel.size() != beginning.length + rest) {
                return false;
            }
            while (first.hasRemaining() && channel.read(first, first.position()) >= 0) {}
            if (!Arrays.equals(first.array(), beginning)
                    || !Sha256.soFar(digestFrom(channel, beginning.length)).equals(digest)) {
                return false;
            }
        }
        deleteLeft(given, unfinished(given, place, ""));
        new FileAside(unfinished(given, place, ASIDE)).delete();
        return true;
    }

    private static MessageDigest digestFrom(FileChannel channel, long offset) throws IOException {
        MessageDigest digest = Sha256.begin();
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        for (long at = offset; channel.read(block, at) >= 0; ) {
            at += block.position();
            digest.update(block.flip());
            block.clear();
        }
        return digest;
    }

    /**
     * Goes on with an unfinished file.
     *
     * @param given its path, for messages
     * @param place the path where it is put
     * @param ifExists what happens to a file of that name
     * @param length the number of bytes after which it is cut
     * @param lengthAside the number of bytes after which the file aside is cut
     * @throws NoSuchFileException if there is no unfinished file
     * @throws IOException if it is shorter, or another writer writes it
     */
    static ResumableFile resume(Path given, Path place, PublishedFile.IfExists ifExists, long length, long lengthAside)
            throws IOException {
        Path unfinished = unfinished(given, place, "");
        if (!Files.isRegularFile(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(
                    given.toString(),
                    null,
                    "has no unfinished file, and is not the file of the checkpoint: it was published with other records, given up or removed");
        }
        return cut(given, place, ifExists, unfinished, FileChannel.open(unfinished, EXISTING), length, lengthAside);
    }

    /** Locks an open unfinished file, and cuts it and the file aside; if that fails, it is closed, so that no lock is left. */
    private static ResumableFile cut(
            Path given,
            Path place,
            PublishedFile.IfExists ifExists,
            Path unfinished,
            FileChannel channel,
            long length,
            long lengthAside)
            throws IOException {
        try {
            lock(channel, given);
            FileAside aside = new FileAside(unfinished(given, place, ASIDE));
            if (channel.size() < length || !aside.cut(lengthAside)) {
                aside.close();
                throw changed(given);
            }
            channel.truncate(length);
            channel.position(length);
            return new ResumableFile(given, place, ifExists, unfinished, channel, aside);
        } catch (Throwable e) {
            try (channel) {
                throw e;
            }
        }
    }

    /** {@return the failure that the unfinished file is not the one of a checkpoint} */
    private static FileSystemException changed(Path given) {
        return new FileSystemException(
                given.toString(),
                null,
                "its unfinished file is not that of the checkpoint, or has changed; write it from its start");
    }

    /** {@return the failure that the unfinished file is not the one of a checkpoint} */
    public FileSystemException changed() {
        return changed(given);
    }

    private static Path unfinished(Path given, Path place, String part) throws IOException {
        String name = PublishedFile.nameOf(given, place);
        UUID own = UUID.nameUUIDFromBytes((name + part).getBytes(StandardCharsets.UTF_8));
        return place.toAbsolutePath().resolveSibling(PublishedFile.unfinished(name, own));
    }

    /** Locks a byte that no file has: elsewhere, some systems let no other process read what is locked. */
    private static void lock(FileChannel channel, Path given) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            channel.close();
            throw new FileSystemException(given.toString(), null, "is being written by another writer");
        }
    }

    /** {@return the unfinished file} */
    public Path unfinished() {
        return unfinished;
    }

    /**
     * Makes the bytes so far outlive a power cut.
     *
     * @return how many there are
     * @throws IOException if that fails
     */
    public long force() throws IOException {
        channel.force(true);
        aside.force();
        return channel.position();
    }

    /**
     * Closes the unfinished file and keeps it.
     *
     * @throws IOException if that fails
     */
    public void keep() throws IOException {
        try {
            aside.close();
        } finally {
            channel.close();
        }
    }

    /** {@return the file for what is not in the unfinished one; it is kept and deleted with that} */
    public FileAside aside() {
        return aside;
    }

    /**
     * Completes the file with another beginning.
     *
     * @param beginning the bytes to begin with
     * @param replaced how many bytes they replace
     * @throws IOException if that fails
     */
    public void beginWith(byte[] beginning, long replaced) throws IOException {
        PublishedFile copy = new PublishedFile(given, place, ifExists);
        completed = copy;
        copy.bytes().write(beginning);
        long end = channel.size();
        for (long done = replaced; done < end; ) {
            done += channel.transferTo(done, end - done, copy.channel());
        }
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    /**
     * Leaves out the first bytes of the {@link #digest}, since they may be replaced.
     *
     * @param offset how many
     * @throws IOException if the others cannot be read
     */
    public void digestFrom(long offset) throws IOException {
        bytes.setMessageDigest(digestFrom(channel, offset));
    }

    /** {@return the digest of the bytes so far} */
    public String digest() {
        return Sha256.soFar(bytes.getMessageDigest());
    }

    @Override
    public @Nullable Path directory() {
        return file.directory();
    }

    @Override
    public void publish() throws IOException {
        PublishedFile copy = completed;
        if (copy == null) {
            file.publish();
        } else {
            copy.publish();
            file.discard();
        }
        aside.delete();
    }

    @Override
    public void discard() throws IOException {
        PublishedFile copy = completed;
        try {
            if (copy != null) {
                copy.discard();
            }
        } finally {
            try {
                file.discard();
            } finally {
                aside.delete();
            }
        }
    }
}
