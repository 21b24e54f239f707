package org.partnerfiles.lead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.io.RecordWriter;

/** The files of a folder of uploads, without those that are plainly no uploads. */
final class LeadFolder {

    /** The beginning of a report as CSV. */
    private static final String CSV_REPORT = "format,file,line,record,column,rule";

    private LeadFolder() {}

    static List<LeadSource> files(Path directory, int depth) throws IOException {
        List<LeadSource> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory, depth)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                if (!isHidden(directory.relativize(file)) && !RecordWriter.isUnfinished(file) && !isReport(file)) {
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
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".json") || name.endsWith(".html")) {
            return true;
        }
        if (LeadFileName.parse(name).isPresent()) {
            return false;
        }
        char[] beginning = new char[CSV_REPORT.length()];
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return in.read(beginning) == beginning.length && new String(beginning).equals(CSV_REPORT);
        }
    }
}
