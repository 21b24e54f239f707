package org.partnerfiles.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Gives a new file the owner, group and permissions of the one that it replaces, where the file system has them. */
final class ReplacedFile {

    private ReplacedFile() {}

    /**
     * Gives permissions.
     *
     * @param replaced the file that is replaced; if there is none, nothing is changed
     * @param replacement the new file, which belongs to this process
     * @throws IOException if the permissions cannot be read or set
     */
    static void givePermissions(Path replaced, Path replacement) throws IOException {
        PosixFileAttributeView of = Files.getFileAttributeView(replaced, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (of == null || to == null) {
            return;
        }
        PosixFileAttributes wanted;
        try {
            wanted = of.readAttributes();
        } catch (NoSuchFileException e) {
            return;
        }
        PosixFileAttributes own = to.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(wanted.permissions());
        if (!own.group().equals(wanted.group()) && !isDone(() -> to.setGroup(wanted.group()))) {
            // the permissions of one group must not become those of another
            permissions.removeAll(EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE));
        }
        to.setPermissions(permissions);
        if (!own.owner().equals(wanted.owner())) {
            isDone(() -> to.setOwner(wanted.owner()));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    /** {@return whether a change was made that most users may not make} */
    private static boolean isDone(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
