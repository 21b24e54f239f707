package org.partnerfiles.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.partnerfiles.benchmarks.Figures.Clock;

/** Runs the comparison and updates the figures of {@code docs/performance.md}, which describes the arguments. */
public final class Comparison {

    private static final String ALL_PARTS = "read,threads,write,stream,start,keys";

    private final Arguments arguments;
    private final PerformancePage page;

    private Comparison(Arguments arguments) {
        this.arguments = arguments;
        this.page = new PerformancePage(Path.of(arguments.text("page", "docs/performance.md")));
    }

    /**
     * Runs.
     *
     * @param args each as {@code name=value}
     * @throws Exception if a benchmark fails or the page cannot be written
     */
    public static void main(String[] args) throws Exception {
        new Comparison(new Arguments(args)).run();
    }

    private void run() throws Exception {
        List<String> parts = arguments.list("parts", ALL_PARTS);
        List<String> all = Workload.all().stream().map(Workload::name).toList();
        for (String name : arguments.list("formats", String.join(",", all))) {
            Workload workload = Workload.of(name);
            if (parts.contains("read")) {
                read(workload);
            }
            if (parts.contains("threads") && !workload.readingsByThreads().isEmpty()) {
                threads(workload);
            }
            if (parts.contains("write")) {
                write(workload);
            }
            if (parts.contains("stream")) {
                stream(workload);
            }
            if (parts.contains("start")) {
                start(workload);
            }
        }
        if (parts.contains("keys")) {
            page.put("keys", ForkedJvm.lines("-Xmx512m", KeysProbe.class, arguments.text("keys", "10000000")));
        }
        Reached reached = new Reached(page);
        page.put("aims", reached.aims());
        page.put("faster", reached.faster());
    }

    private void read(Workload workload) throws Exception {
        long rows = arguments.number("rows", 500_000);
        List<String> ways = workload.readings().stream().map(Reading::name).toList();
        Figures figures = measured(ReadBenchmark.class, Clock.PROCESSOR, workload, ways, rows);
        page.put(workload.name() + " reading", figures.table(ways, heading(workload, rows)));
    }

    private void threads(Workload workload) throws Exception {
        long rows = arguments.number("rows", 500_000);
        List<String> ways =
                workload.readingsByThreads().stream().map(Reading::name).toList();
        Figures figures = measured(ReadBenchmark.class, Clock.WALL, workload, ways, rows);
        page.put(workload.name() + " threads", figures.table(ways, heading(workload, rows)));
    }

    private void write(Workload workload) throws Exception {
        long rows = arguments.number("writtenRows", 50_000);
        List<String> ways = workload.writings().stream().map(Writing::name).toList();
        Figures figures = measured(WriteBenchmark.class, Clock.PROCESSOR, workload, ways, rows);
        page.put(workload.name() + " writing", figures.table(ways, heading(workload, rows)));
    }

    private void stream(Workload workload) throws Exception {
        String rows = arguments.text("streamRows", "10000000");
        String bytes = arguments.text("streamBytes", "2000000000");
        page.put(
                workload.name() + " stream",
                ForkedJvm.lines("-Xmx64m", StreamProbe.class, workload.name(), rows, bytes));
    }

    private void start(Workload workload) throws Exception {
        String file = GeneratedFile.of(workload, 100).toString();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * rounds(); i++) {
            millis.add(Double.valueOf(ForkedJvm.lines("-Xshare:auto", StartProbe.class, workload.name(), file)
                    .trim()));
        }
        millis.sort(null);
        page.put(
                workload.name() + " start",
                String.format(
                        Locale.ROOT,
                        "First record %.0f ms after `main` (median of %d starts, %.0f to %.0f).\n",
                        millis.get(millis.size() / 2),
                        millis.size(),
                        millis.get(0),
                        millis.get(millis.size() - 1)));
    }

    private int rounds() {
        return (int) Math.max(1, arguments.number("forks", 5));
    }

    /** Runs in rounds, so that other work on the machine affects all candidates alike. */
    private Figures measured(Class<?> benchmark, Clock clock, Workload workload, List<String> ways, long rows)
            throws Exception {
        Path file = GeneratedFile.of(workload, rows);
        Figures figures = new Figures(clock);
        for (int round = 1; round <= rounds(); round++) {
            Options options = new OptionsBuilder()
                    .include(benchmark.getName() + "\\.")
                    .param("format", workload.name())
                    .param("way", ways.toArray(new String[0]))
                    .param("rows", String.valueOf(rows))
                    .forks((int) Math.min(1, arguments.number("forks", 5)))
                    .param("warmupSeconds", String.valueOf(arguments.number("warmupSeconds", 3)))
                    .warmupIterations(0)
                    .measurementIterations((int) arguments.number("iterations", 3))
                    .jvmArgsAppend("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC")
                    .resultFormat(ResultFormatType.JSON)
                    .result(file + "-" + benchmark.getSimpleName() + "-" + clock + "-" + round + ".json")
                    .shouldFailOnError(true)
                    .build();
            figures.addRound(new Runner(options).run());
        }
        return figures;
    }

    private String heading(Workload workload, long rows) throws Exception {
        return String.format(
                Locale.ROOT,
                "%,d rows of %s; %d rounds, in each a fork of its own for every line: at least %d seconds to warm up, %d operations measured. %s\n\n",
                rows,
                FileShape.described(workload),
                rounds(),
                arguments.number("warmupSeconds", 3),
                arguments.number("iterations", 3),
                Machine.described());
    }
}
