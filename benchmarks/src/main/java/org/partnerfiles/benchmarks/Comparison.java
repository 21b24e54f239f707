package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the comparison and renews the figures of {@code docs/performance.md}. Arguments, each as {@code name=value}: {@code rows},
 * {@code writtenRows}, {@code forks}, {@code warmups}, {@code iterations}, {@code parts} (of {@code read,write,stream,start}),
 * {@code page}.
 */
public final class Comparison {

    private final Arguments arguments;
    private final Path page;

    private Comparison(Arguments arguments) {
        this.arguments = arguments;
        this.page = Path.of(arguments.text("page", "docs/performance.md"));
    }

    /**
     * Runs.
     *
     * @param args see above
     * @throws Exception if a benchmark fails or the page cannot be written
     */
    public static void main(String[] args) throws Exception {
        new Comparison(new Arguments(args)).run();
    }

    private void run() throws Exception {
        List<String> parts =
                List.of(arguments.text("parts", "read,write,stream,start").split(","));
        for (Workload workload : Workload.all()) {
            if (parts.contains("read")) {
                long rows = arguments.number("rows", 500_000);
                List<String> ways =
                        workload.readings().stream().map(Reading::name).toList();
                Figures figures = run(ReadBenchmark.class, workload, ways, rows);
                put(workload.name() + " reading", figures.table(ways, heading(rows)));
            }
            if (parts.contains("write")) {
                long rows = arguments.number("writtenRows", 50_000);
                List<String> ways =
                        workload.writings().stream().map(Writing::name).toList();
                Figures figures = run(WriteBenchmark.class, workload, ways, rows);
                put(workload.name() + " writing", figures.table(ways, heading(rows)));
            }
            if (parts.contains("stream")) {
                put(workload.name() + " stream", ForkedJvm.lines("-Xmx64m", StreamProbe.class, workload.name()));
            }
            if (parts.contains("start")) {
                List<Double> millis = new ArrayList<>();
                for (int i = 0; i < 2 * arguments.number("forks", 5); i++) {
                    millis.add(Double.valueOf(ForkedJvm.lines("-Xshare:auto", StartProbe.class, workload.name())
                            .trim()));
                }
                millis.sort(null);
                put(
                        workload.name() + " start",
                        String.format(
                                Locale.ROOT,
                                "First record %.0f ms after `main` (median of %d starts, %.0f to %.0f).\n",
                                millis.get(millis.size() / 2),
                                millis.size(),
                                millis.get(0),
                                millis.get(millis.size() - 1)));
            }
        }
    }

    /** In rounds, so that a machine that is busy for a while is so for all ways. */
    private Figures run(Class<?> benchmark, Workload workload, List<String> ways, long rows) throws Exception {
        Path file = GeneratedFile.of(workload, rows);
        Figures figures = new Figures();
        long forks = arguments.number("forks", 5);
        for (int round = 1; round <= Math.max(1, forks); round++) {
            Options options = new OptionsBuilder()
                    .include(benchmark.getName() + "\\.")
                    .param("format", workload.name())
                    .param("way", ways.toArray(new String[0]))
                    .param("rows", String.valueOf(rows))
                    .forks((int) Math.min(1, forks))
                    .warmupIterations((int) arguments.number("warmups", 3))
                    .measurementIterations((int) arguments.number("iterations", 3))
                    .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC")
                    .resultFormat(ResultFormatType.JSON)
                    .result(file + "-" + benchmark.getSimpleName() + "-" + round + ".json")
                    .shouldFailOnError(true)
                    .build();
            figures.addRound(new Runner(options).run());
        }
        return figures;
    }

    private String heading(long rows) throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d rows; %d rounds, in each a fork of its own for every line: %d operations to warm up, %d measured. %s\n\n",
                rows,
                arguments.number("forks", 5),
                arguments.number("warmups", 3),
                arguments.number("iterations", 3),
                Machine.described());
    }

    private void put(String section, String text) throws Exception {
        PerformancePage.put(page, section, text);
    }
}
