package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is written under a temporary name and renamed when it is complete. */
final class PublishedFile implements Target {

    /** How many characters of the file's name are in the name of its temporary sibling, as the name may have the greatest length allowed. */
    private static final int NAME_SHOWN = 40;

    private final Path place;
    private final Path partial;
    private final FileChannel channel;

    PublishedFile(Path place) throws IOException {
        this.place = place.toAbsolutePath();
        Path name = this.place.getFileName();
        if (name == null) {
            throw new IOException("not the path of a file: " + place);
        }
        this.partial = this.place.resolveSibling(unfinished(name.toString()));
        this.channel = FileChannel.open(partial, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    private static String unfinished(String name) {
        boolean cut = name.codePointCount(0, name.length()) > NAME_SHOWN;
        String shown = cut ? name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN)) : name;
        return UnfinishedFiles.PREFIX + shown + "." + UUID.randomUUID() + UnfinishedFiles.SUFFIX;
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
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system cannot move a file into place in one step: " + place, e);
        }
        forceDirectory(place.getParent());
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
