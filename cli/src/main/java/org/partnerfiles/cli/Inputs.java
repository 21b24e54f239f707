package org.partnerfiles.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerfiles.text.Printable;

/** The files that a command reads. */
final class Inputs {

    private Inputs() {}

    /** Refuses a folder in the place of a file. */
    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(Printable.of(file.toString()) + ": is a directory; give its files");
        }
    }

    /** Refuses a folder that does not exist. */
    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(Printable.of(folder.toString())
                    + (Files.exists(folder) ? ": is not a folder" : ": no such folder"));
        }
    }
}
