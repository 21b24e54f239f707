package org.partnerfiles.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.partnerfiles.benchmarks.Figures.Clock;

/** Runs the comparison and updates the figures of {@code docs/performance.md}, which describes the arguments. */
public final class Comparison {

    private static final String ALL_PARTS = "read,write,threads,java,forks,stream,start,spark,check,batch,keys";

    private final Arguments arguments;
    private final PerformancePage page;
    private final PairRuns pairs;
    private @Nullable ProcessRuns processes;

    private Comparison(Arguments arguments) {
        this.arguments = arguments;
        this.page = new PerformancePage(Path.of(arguments.text("page", "docs/performance.md")));
        this.pairs = new PairRuns(arguments);
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
            for (String part : parts) {
                measure(part, workload);
            }
        }
        if (parts.contains("check")) {
            page.put("check", processes().check(arguments.number("checkedRows", 500_000)));
        }
        if (parts.contains("batch")) {
            List<String> jobs = CopyJob.all().stream().map(CopyJob::name).toList();
            page.put("batch", pairs.table(Workload.of("loanpro"), PairRuns.COPYING, jobs));
        }
        if (parts.contains("keys")) {
            page.put("keys", ForkedJvm.lines("-Xmx512m", KeysProbe.class, arguments.text("keys", "10000000")));
        }
        Reached reached = new Reached(page);
        page.put("aims", reached.aims());
        page.put("faster", reached.faster());
        Charts.write(page, Path.of(arguments.text("charts", "docs/charts")));
    }

    /** Measures a part of the comparison that each format has. */
    private void measure(String part, Workload workload) throws Exception {
        String name = workload.name();
        switch (part) {
            case "read" -> page.put(name + " reading", pairs.table(workload, PairRuns.READING, readings(workload)));
            case "write" -> page.put(name + " writing", pairs.table(workload, PairRuns.WRITING, writings(workload)));
            case "threads" -> page.put(name + " threads", pairs.threads(workload));
            case "java" -> page.put(name + " java", pairs.javas(workload));
            case "forks" -> {
                page.put(
                        name + " reading forks",
                        forks(ReadBenchmark.class, workload, readings(workload), "rows", 500_000));
                page.put(
                        name + " writing forks",
                        forks(WriteBenchmark.class, workload, writings(workload), "writtenRows", 50_000));
            }
            case "stream" ->
                page.put(
                        name + " stream",
                        ForkedJvm.lines(
                                "-Xmx64m",
                                StreamProbe.class,
                                name,
                                arguments.text("streamRows", "10000000"),
                                arguments.text("streamBytes", "2000000000")));
            case "start" -> page.put(name + " start", processes().start(workload));
            case "spark" ->
                page.put(
                        name + " spark",
                        new SparkRuns(arguments).table(workload, arguments.number("sparkRows", 1_000_000)));
            default -> {
                // a part that belongs to no format
            }
        }
    }

    private List<String> readings(Workload workload) {
        return chosen(workload.readings().stream().map(Reading::name));
    }

    private List<String> writings(Workload workload) {
        return chosen(workload.writings().stream().map(Writing::name));
    }

    private List<String> chosen(Stream<String> names) {
        Pattern only = Pattern.compile(arguments.text("only", ".*"));
        return names.filter(name -> name.equals(OurReading.RECORD_RULES)
                        || only.matcher(name).matches())
                .toList();
    }

    private String forks(Class<?> benchmark, Workload workload, List<String> ways, String argument, long standard)
            throws Exception {
        long rows = arguments.number(argument, standard);
        return measured(benchmark, Clock.PROCESSOR, workload, ways, rows).table(ways, heading(workload, rows));
    }

    /** Made once, as it packs the class path into jars. */
    private ProcessRuns processes() throws Exception {
        if (processes == null) {
            processes = new ProcessRuns((int) arguments.number("processes", 10));
        }
        return processes;
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
