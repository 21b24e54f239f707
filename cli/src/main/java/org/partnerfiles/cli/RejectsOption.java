package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Option;

/** Where a check writes the rejected rows. */
final class RejectsOption {

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = {
                "Writes the header and the rejected rows as they stand to a file, which only you can read; to be corrected and"
                        + " checked again.",
                "If it is a folder, which is created for several files, each file checked has one there, named after it and"
                        + " ending in " + RejectsFile.SUFFIX
                        + "; that of a file without rejected rows has only the header."
            })
    private @Nullable Path place;

    @Option(
            names = "--rejects-with-rules",
            description = "Adds the ids of the rules that a rejected row breaks as its last cell.")
    private boolean withRules;

    /** Whether the place is a folder, or becomes one. */
    private boolean isFolder;

    /** Refuses what cannot be written for some files. */
    void requireFor(List<Path> files) throws IOException {
        if (place == null) {
            if (withRules) {
                throw new IllegalArgumentException("--rejects-with-rules needs --rejects FILE");
            }
            return;
        }
        boolean isMissing = files.size() > 1 && !Files.exists(place);
        isFolder = isMissing || Files.isDirectory(place);
        if (files.size() > 1 && !isFolder) {
            throw new IllegalArgumentException(
                    "--rejects must be a folder if several files are checked; found " + Printable.of(place.toString()));
        }
        Set<Path> taken = new HashSet<>();
        for (Path file : files) {
            Path path = fileOf(file, place).path();
            if (!isMissing) {
                Output.requireOther(path, files);
            }
            if (!taken.add(path)) {
                throw new IllegalArgumentException(Printable.of(path.toString())
                        + ": two of the files have this name; check them in two commands");
            }
        }
    }

    /** Makes the folder for several files if it is missing. */
    void makeFolder() throws IOException {
        if (place != null && isFolder) {
            Files.createDirectories(place);
        }
    }

    /** Refuses to write rejected rows. */
    void requireNone(String why) {
        if (place != null) {
            throw new IllegalArgumentException("--rejects cannot be used: " + why);
        }
    }

    private RejectsFile fileOf(Path file, Path given) {
        boolean standard = Output.isStandard(file);
        Path named = standard ? Path.of("standard-input") : file.getFileName();
        Path path = isFolder ? given.resolve(named + RejectsFile.SUFFIX) : given;
        return new RejectsFile(path, withRules);
    }

    /** {@return the report of a file whose rejected rows were written, or null if that is not wanted} */
    <R> @Nullable ValidationReport check(FileFormat<R> format, Path file) throws IOException {
        if (place == null) {
            return null;
        }
        RejectsFile rejects = fileOf(file, place);
        boolean standard = Output.isStandard(file);
        try (RecordReader<R> reader = standard ? format.reader(System.in, null) : format.reader(file)) {
            reader.writeRejects(rejects);
            while (reader.read() != null) {
                // the reader collects the findings
            }
            long leftOut = reader.rejectsLeftOut();
            if (leftOut > 0) {
                System.err.println(Printable.of(rejects.path().toString()) + ": without " + Plural.of(leftOut, "row")
                        + " over the limit of a row; check the unpacked file by its path to have them");
            }
            return reader.report();
        }
    }
}
