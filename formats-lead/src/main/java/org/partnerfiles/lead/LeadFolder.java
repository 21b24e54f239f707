package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.io.RecordWriter;

/** The files of a folder of uploads, without those that are plainly no uploads. */
final class LeadFolder {

    /** The beginnings of reports as CSV and as text. */
    private static final List<String> REPORTS =
            List.of("format,file,line,record,column,rule", "batch ", "the batches are checked one after the other");

    private static final int LONGEST_BEGINNING = 50;

    private LeadFolder() {}

    static List<LeadSource> files(Path directory, int depth) throws IOException {
        List<LeadSource> files = new ArrayList<>();
        Path root = directory.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(directory.toString());
        }
        try (Stream<Path> found = Files.walk(root, depth)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                if (!isHidden(root.relativize(file)) && !RecordWriter.isUnfinished(file) && !isReport(file)) {
                    LeadSource source = LeadSource.of(file);
                    files.add(new LeadSource(
                            source.name(),
                            source.content(),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        return files;
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a report of a check, or the note of a fixture. */
    private static boolean isReport(Path file) throws IOException {
        String name = LeadSource.of(file).name();
        if (LeadFileName.parse(name).isPresent()) {
            return false;
        }
        if (name.endsWith(".json") || name.endsWith(".html")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
            return REPORTS.stream().anyMatch(beginning::startsWith);
        }
    }
}
