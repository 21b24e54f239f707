package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the figures: what stands between two marks of a section is replaced, all else is left. */
final class PerformancePage {

    private PerformancePage() {}

    static void put(Path page, String section, String figures) throws IOException {
        String begin = "<!-- figures: " + section + " -->\n";
        String end = "<!-- end of figures -->";
        String text = Files.exists(page) ? Files.readString(page) : "";
        int from = text.indexOf(begin);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        String changed = to < 0
                ? text + "\n" + begin + figures + end + "\n"
                : text.substring(0, from) + begin + figures + text.substring(to);
        Files.writeString(page, changed);
    }
}
