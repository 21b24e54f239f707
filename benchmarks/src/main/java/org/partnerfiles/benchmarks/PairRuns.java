package org.partnerfiles.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerfiles.benchmarks.Figures.Clock;

/**
 * Runs pairs of candidates, each pair in a Java of its own, and makes tables of them.
 *
 * @param arguments how long
 */
record PairRuns(Arguments arguments) {

    static final String READING = "reading";
    static final String WRITING = "writing";
    static final String COPYING = "copying by a job";
    static final String PARALLEL = "-XX:+UseParallelGC";
    static final String G1 = "-XX:+UseG1GC";

    /**
     * A pair.
     *
     * @param direction reading, writing, or copying by a job
     * @param first the candidate whose time is 1
     * @param other the other one
     * @param clock what is compared
     */
    record Pair(Workload workload, String direction, String first, String other, Clock clock) {}

    /** {@return the figures of a pair in this Java} */
    PairFigures measure(Pair pair) throws Exception {
        return measure(pair, Path.of(System.getProperty("java.home")), PARALLEL);
    }

    /** {@return the figures of a pair in another Java, or with another collector of garbage} */
    PairFigures measure(Pair pair, Path java, String collector) throws Exception {
        String[] parts = {
            "format=" + pair.workload.name(),
            "direction=" + pair.direction,
            "first=" + pair.first,
            "other=" + pair.other,
            "clock=" + pair.clock,
            "rows=" + rows(),
            "pairs=" + pairs(),
            "warmupSeconds=" + arguments.number("warmupSeconds", 3)
        };
        boolean here = arguments.number("forks", 5) == 0; // as JMH: a short run, whose figures mean nothing
        return here
                ? PairProbe.figures(parts)
                : PairFigures.parse(
                        ForkedJvm.lines(java, List.of("-Xms1g", "-Xmx1g", collector), PairProbe.class, parts));
    }

    private long rows() {
        return arguments.number("pairRows", 30_000);
    }

    private long pairs() {
        return arguments.number("pairs", 20);
    }

    /** {@return a table of all candidates, each in pairs with the first one} */
    String table(Workload workload, String direction, List<String> names) throws Exception {
        List<String> lines = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        double bytes = 0;
        for (String name : names.subList(1, names.size())) {
            PairFigures figures = measure(new Pair(workload, direction, names.get(0), name, Clock.PROCESSOR));
            ours.add(figures.ours());
            bytes = figures.ourBytes();
            lines.add(
                    line(name, figures.other(), figures.ratio(), figures.low(), figures.high(), figures.otherBytes()));
        }
        return heading(workload)
                + "| | ns a row, median | time beside the first line, median | half of the pairs | bytes allocated a row |\n"
                + "|---|--:|--:|--:|--:|\n"
                + line(names.get(0), Medians.median(ours), 1, 1, 1, bytes)
                + String.join("", lines);
    }

    private static String line(String name, double nanos, double ratio, double low, double high, double bytes) {
        return String.format(
                Locale.ROOT, "| %s | %,.0f | %.2f × | %.2f – %.2f × | %,.0f |\n", name, nanos, ratio, low, high, bytes);
    }

    /** {@return how pairs of a format were measured} */
    String heading(Workload workload) throws Exception {
        return String.format(
                Locale.ROOT,
                "%,d rows of %s; %d pairs in turns in a process of their own for each line, warmed up for %d seconds. %s\n\n",
                rows(),
                FileShape.described(workload),
                pairs(),
                2 * arguments.number("warmupSeconds", 3),
                Machine.described());
    }

    /** {@return one pair by elapsed time, as a table} */
    String threads(Workload workload) throws Exception {
        PairFigures figures =
                measure(new Pair(workload, READING, OurReading.RECORD_RULES, OurReading.TWO_THREADS, Clock.WALL));
        return heading(workload)
                + "| | ns a row, median | time beside the first line, median | half of the pairs |\n|---|--:|--:|--:|\n"
                + String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | 1.00 × | 1.00 – 1.00 × |\n",
                        OurReading.RECORD_RULES,
                        figures.ours())
                + String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %.2f × | %.2f – %.2f × |\n",
                        OurReading.TWO_THREADS,
                        figures.other(),
                        figures.ratio(),
                        figures.low(),
                        figures.high());
    }

    /** {@return the nearest peers of a format with each Java and two collectors of garbage} */
    String javas(Workload workload) throws Exception {
        List<Path> javas = arguments.list("javas", System.getProperty("java.home")).stream()
                .map(Path::of)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (String direction : List.of(READING, WRITING)) {
            for (String peer : workload.nearest(direction)) {
                pairs.add(new Pair(workload, direction, OurReading.RECORD_RULES, peer, Clock.PROCESSOR));
            }
        }
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Path java : javas) {
            for (String collector : List.of(G1, PARALLEL)) {
                head.append(" Java ")
                        .append(ForkedJvm.version(java))
                        .append(", ")
                        .append(collector.substring(8))
                        .append(" |");
                rule.append("--:|");
            }
        }
        StringBuilder table = new StringBuilder(heading(workload))
                .append(head)
                .append('\n')
                .append(rule)
                .append('\n');
        for (Pair pair : pairs) {
            table.append("| ")
                    .append(pair.direction)
                    .append(": ")
                    .append(pair.other)
                    .append(" |");
            for (Path java : javas) {
                for (String collector : List.of(G1, PARALLEL)) {
                    PairFigures figures = measure(pair, java, collector);
                    table.append(
                            String.format(Locale.ROOT, " %.2f × (ours %,.0f ns) |", figures.ratio(), figures.ours()));
                }
            }
            table.append('\n');
        }
        return table.toString();
    }
}
