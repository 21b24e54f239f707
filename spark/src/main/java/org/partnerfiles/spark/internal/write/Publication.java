package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.spark.internal.read.InputFiles;

/** Gives the files of a query their names, all of them or none. */
final class Publication {

    private static final System.Logger LOG = System.getLogger(Publication.class.getName());

    private final TargetFolder folder;
    private final List<String> names;
    private final @Nullable TargetFolder rejects;
    private final List<String> namesOfRejects;
    private final boolean replacesFiles;
    /** Whether the folders must stay: files are published, or earlier ones may be in the folders for unfinished files. */
    private boolean mustStay;

    /**
     * Files to be published.
     *
     * @param folder their folder
     * @param names their names, by partition
     * @param rejects the folder for rejected rows, or null
     * @param namesOfRejects the names of the files there, by partition
     * @param replacesFiles whether the files that a reader of the folder reads are replaced by the new ones
     */
    Publication(
            TargetFolder folder,
            List<String> names,
            @Nullable TargetFolder rejects,
            List<String> namesOfRejects,
            boolean replacesFiles) {
        this.folder = folder;
        this.names = names;
        this.rejects = rejects;
        this.namesOfRejects = namesOfRejects;
        this.replacesFiles = replacesFiles;
    }

    /**
     * Makes the folders.
     *
     * @throws IOException if that fails; then none is left
     */
    void begin() throws IOException {
        try {
            folder.begin();
            if (rejects != null) {
                rejects.begin();
            }
        } catch (IOException e) {
            try {
                giveUp();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /**
     * Publishes the files.
     *
     * @param messages what the tasks wrote
     * @throws IOException if one cannot be published; then none is, and earlier ones are in their place
     */
    void publish(WriterCommitMessage[] messages) throws IOException {
        List<WrittenFile> written =
                Stream.of(messages).map(WrittenFile.class::cast).toList();
        mustStay = true; // until all is undone
        try {
            publishRejects(written);
            publishFiles(written);
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw e;
        }
        try {
            removeUnfinished();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the files are published; a folder for unfinished files was not removed",
                    e);
        }
    }

    private void publishRejects(List<WrittenFile> written) throws IOException {
        if (rejects == null) {
            return;
        }
        Set<String> present = replacesFiles ? rejects.names() : Set.of();
        for (WrittenFile file : written) {
            String name = namesOfRejects.get(file.partition());
            if (present.contains(name)) {
                rejects.moveAside(name);
            }
            if (file.rejects() != null) {
                rejects.publish(file.rejects(), name);
            }
        }
    }

    private void publishFiles(List<WrittenFile> written) throws IOException {
        if (replacesFiles) {
            for (String name : folder.fileNames()) {
                if (InputFiles.isRead(name)) {
                    folder.moveAside(name);
                }
            }
        }
        for (WrittenFile file : written) {
            if (file.file() != null) {
                folder.publish(file.file(), names.get(file.partition()));
            }
        }
    }

    private void undo(Exception cause) {
        boolean isUndone = true;
        for (TargetFolder each : folders()) {
            try {
                each.undo();
            } catch (IOException e) {
                isUndone = false;
                cause.addSuppressed(e);
            }
        }
        mustStay = !isUndone;
    }

    /**
     * Removes what was written, unless it is published, or earlier files could not be put back.
     *
     * @throws IOException if that fails
     */
    void giveUp() throws IOException {
        if (mustStay) {
            return;
        }
        removeUnfinished();
        for (TargetFolder each : folders()) {
            each.removeIfNew();
        }
    }

    private void removeUnfinished() throws IOException {
        for (TargetFolder each : folders()) {
            each.removeUnfinished();
        }
    }

    private List<TargetFolder> folders() {
        return rejects == null ? List.of(folder) : List.of(folder, rejects);
    }
}
