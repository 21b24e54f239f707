package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** A folder that gets files which are whole, each by one rename. Until then they are in a hidden folder within it. */
final class TargetFolder {

    private static final FsPermission OWNER_ONLY = new FsPermission("700");

    private final Path folder;
    private final Path unfinished;
    private final FileSystem system;
    private final Deque<Step> done = new ArrayDeque<>();
    private boolean isNew;

    /** What takes a step back. */
    @FunctionalInterface
    private interface Step {
        void undo() throws IOException;
    }

    private TargetFolder(FileSystem system, Path folder, String queryId) {
        this.system = system;
        this.folder = system.makeQualified(folder);
        this.unfinished = new Path(this.folder, ".partnerfiles-" + queryId);
    }

    /**
     * {@return a folder, which need not exist}
     *
     * @param path its path
     * @param queryId the id of the query that writes to it, which no other query has
     * @param configuration that of its file system
     * @throws IOException if its file system cannot be used
     */
    static TargetFolder of(String path, String queryId, Configuration configuration) throws IOException {
        Path folder = new Path(path);
        return new TargetFolder(folder.getFileSystem(configuration), folder, queryId);
    }

    /** {@return a file system that stores no checksums in further files, which would lie beside those of the vendor} */
    static FileSystem withoutChecksums(FileSystem system) {
        return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
    }

    /** {@return the folder for unfinished files} */
    Path unfinished() {
        return unfinished;
    }

    /** {@return whether this is another folder or within it} */
    boolean isWithin(TargetFolder other) {
        return (folder + "/").startsWith(other.folder + "/");
    }

    /**
     * {@return the names of all that is in the folder now}
     *
     * @throws IOException if it cannot be read, or is a file
     */
    Set<String> names() throws IOException {
        return names(status -> true);
    }

    /**
     * {@return the names of the files in the folder now}
     *
     * @throws IOException if it cannot be read, or is a file
     */
    Set<String> fileNames() throws IOException {
        return names(FileStatus::isFile);
    }

    private Set<String> names(Predicate<FileStatus> isWanted) throws IOException {
        Set<String> names = new HashSet<>();
        for (FileStatus status : statuses()) {
            if (isWanted.test(status)) {
                names.add(status.getPath().getName());
            }
        }
        return names;
    }

    private FileStatus[] statuses() throws IOException {
        if (!system.exists(folder)) {
            return new FileStatus[0];
        }
        if (!system.getFileStatus(folder).isDirectory()) {
            throw new FileAlreadyExistsException(folder + " is a file; expected a folder");
        }
        return system.listStatus(folder);
    }

    /**
     * Makes the folders.
     *
     * @throws IOException if that fails
     */
    void begin() throws IOException {
        isNew = !system.exists(folder);
        FileSystem.mkdirs(system, unfinished, OWNER_ONLY);
    }

    /**
     * Gives a finished file its name.
     *
     * @param from its name in the folder for unfinished files
     * @param name its name
     * @throws FileAlreadyExistsException if there is a file of that name
     * @throws IOException if it cannot be moved
     */
    void publish(String from, String name) throws IOException {
        Path file = new Path(folder, name);
        if (system instanceof ChecksumFileSystem checked) {
            // what is left of a file that was deleted without it
            checked.getRawFileSystem().delete(checked.getChecksumFile(file), false);
        }
        move(new Path(unfinished, from), file);
        done.push(() -> system.delete(file, false));
    }

    private void move(Path from, Path to) throws IOException {
        FileSystem plain = withoutChecksums(system);
        if (plain instanceof RawLocalFileSystem local) {
            try {
                // fails if the name exists, which a rename would replace; the other name goes with its folder
                Files.createLink(
                        local.pathToFile(to).toPath(), local.pathToFile(from).toPath());
                return;
            } catch (java.nio.file.FileAlreadyExistsException e) {
                throw FileNames.exists(to.toString());
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
                // a file system without links
            }
        }
        if (plain.exists(to)) {
            throw FileNames.exists(to.toString());
        }
        if (!plain.rename(from, to)) {
            throw new IOException(to + ": the file could not be moved into place");
        }
    }

    /**
     * Moves a file out of sight, which is deleted at the end.
     *
     * @param name its name
     * @throws IOException if it cannot be moved
     */
    void moveAside(String name) throws IOException {
        Path replaced = new Path(unfinished, "replaced");
        FileSystem.mkdirs(system, replaced, OWNER_ONLY);
        Path file = new Path(folder, name);
        Path aside = new Path(replaced, name);
        if (!system.rename(file, aside)) {
            throw new IOException(file + ": the earlier file could not be moved");
        }
        done.push(() -> {
            if (!system.rename(aside, file)) {
                throw new IOException(file + " could not be moved back; it is in " + replaced);
            }
        });
    }

    /**
     * Takes all steps back, the last one first.
     *
     * @throws IOException if one cannot be taken back; the others are
     */
    void undo() throws IOException {
        IOException failure = null;
        while (!done.isEmpty()) {
            try {
                done.pop().undo();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Removes the folder for unfinished files, with all that is in it.
     *
     * @throws IOException if that fails
     */
    void removeUnfinished() throws IOException {
        system.delete(unfinished, true);
    }

    /**
     * Removes the folder if it was made for this query and is empty.
     *
     * @throws IOException if that fails
     */
    void removeIfNew() throws IOException {
        if (isNew && system.exists(folder) && system.listStatus(folder).length == 0) {
            system.delete(folder, false);
        }
    }
}
