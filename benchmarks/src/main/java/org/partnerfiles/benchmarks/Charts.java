package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerfiles.benchmarks.BarChart.Bar;
import org.partnerfiles.benchmarks.BarChart.Colours;

/** Draws the figures of the page, each chart for light and for dark pages. */
final class Charts {

    private static final Pattern NANOS = Pattern.compile("\\| ([^|]+) \\| ([\\d,]+) \\|.*");
    private static final Pattern START = Pattern.compile("\\| ([^|]+) \\| ([\\d,]+) ms \\|.*");
    private static final Pattern HEAP = Pattern.compile("fullest: ([\\d,]+) MB");

    private Charts() {}

    /** Writes the charts whose figures the page has. */
    static void write(PerformancePage page, Path folder) throws IOException {
        for (Workload workload : Workload.all()) {
            for (String direction : List.of(PairRuns.READING, PairRuns.WRITING)) {
                draw(
                        folder,
                        workload.name() + "-" + direction,
                        workload.name() + ", " + direction + ": time beside the first line",
                        bars(page.section(workload.name() + " " + direction), Reached.LINE, ""));
            }
        }
        draw(folder, "start", "from main to the first record: milliseconds", ofFormats(page, " start", START));
        draw(folder, "threads", "reading by wall clock: nanoseconds a row", ofFormats(page, " threads", NANOS));
        List<Bar> heaps = new ArrayList<>();
        for (Workload workload : Workload.all()) {
            Matcher heap = HEAP.matcher(page.section(workload.name() + " stream"));
            if (heap.find()) {
                heaps.add(new Bar(workload.name() + ", a file of 2 GB", number(heap.group(1)), true));
            }
        }
        draw(folder, "memory", "heap at its fullest: MB", heaps);
    }

    private static List<Bar> ofFormats(PerformancePage page, String section, Pattern line) throws IOException {
        List<Bar> bars = new ArrayList<>();
        for (Workload workload : Workload.all()) {
            bars.addAll(bars(page.section(workload.name() + section), line, workload.name() + ": "));
        }
        return bars;
    }

    private static List<Bar> bars(String section, Pattern line, String prefix) {
        return section.lines()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> new Bar(
                        prefix
                                + found.group(1)
                                        .replace(
                                                OurReading.NAME + ", ", prefix.isEmpty() ? OurReading.NAME + ", " : ""),
                        number(found.group(2)),
                        !prefix.isEmpty() || found.group(1).startsWith(OurReading.NAME)))
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static void draw(Path folder, String name, String title, List<Bar> bars) throws IOException {
        if (bars.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        for (Colours colours : Colours.values()) {
            Path file = folder.resolve(name + "-" + colours.name().toLowerCase(Locale.ROOT) + ".svg");
            Files.writeString(file, new BarChart(title, bars).svg(colours));
        }
    }
}
