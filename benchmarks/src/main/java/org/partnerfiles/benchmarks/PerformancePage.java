package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the figures. The text between the two marks of a section is replaced; the rest stays. */
record PerformancePage(Path file) {

    private static final String END = "<!-- end of figures -->";

    private static String begin(String section) {
        return "<!-- figures: " + section + " -->\n";
    }

    void put(String section, String figures) throws IOException {
        String text = text();
        int from = text.indexOf(begin(section));
        int to = from < 0 ? -1 : text.indexOf(END, from);
        String changed = to < 0
                ? text + "\n" + begin(section) + figures + END + "\n"
                : text.substring(0, from) + begin(section) + figures + text.substring(to);
        Files.writeString(file, changed);
    }

    /** {@return the text of a section, empty if the page does not have it} */
    String section(String name) throws IOException {
        String text = text();
        int from = text.indexOf(begin(name));
        int to = from < 0 ? -1 : text.indexOf(END, from);
        return to < 0 ? "" : text.substring(from + begin(name).length(), to);
    }

    private String text() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
