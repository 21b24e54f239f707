package org.partnerfiles.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.partnerfiles.benchmarks.peers.DuckDbPeer;
import org.partnerfiles.cli.Main;
import org.partnerfiles.loanpro.LoanPro;

/** Measures whole processes in turns, start included: the first record of a small file, and a check of a large one. */
final class ProcessRuns {

    static final String CHECK = "Partner Files, check";
    static final String CHECK_ARCHIVE = CHECK + ", CDS archive and serial collector";
    static final String DUCKDB = "DuckDB, load into typed columns";

    private final int runs;
    private final Path folder;
    private final String classPath;

    ProcessRuns(int runs) throws Exception {
        this.runs = runs;
        this.folder = Files.createTempDirectory("partnerfiles-processes");
        this.classPath = JarsOnly.classPath(folder);
    }

    /** {@return a table of the costs of the first record, without and with an archive of the classes} */
    String start(Workload workload) throws Exception {
        String file = GeneratedFile.of(workload, 100).toString();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("no archive", java(List.of(), StartProbe.class, workload.name(), file));
        commands.put(
                "a CDS archive",
                java(
                        archive(List.of(), StartProbe.class, workload.name(), file),
                        StartProbe.class,
                        workload.name(),
                        file));
        StringBuilder table = new StringBuilder("| median of " + runs
                + " processes in turns | from `main` to the first record | main thread until then | whole process, wall clock |"
                + " whole process, processor time |\n|---|--:|--:|--:|--:|\n");
        ProcessCost.inTurns(commands, runs).forEach((name, costs) -> table.append(startLine(name, costs)));
        return table.toString();
    }

    private static String startLine(String name, List<ProcessCost> costs) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms |\n",
                name,
                ProcessCost.median(costs, cost -> number(cost, 0)),
                ProcessCost.median(costs, cost -> number(cost, 1)),
                ProcessCost.median(costs, ProcessCost::wallMillis),
                ProcessCost.median(costs, ProcessCost::cpuMillis));
    }

    private static double number(ProcessCost cost, int index) {
        return Double.parseDouble(cost.out().split("\\s+", -1)[index]);
    }

    /** {@return a table of checking a file of LoanPro's customers and of loading it into DuckDB} */
    String check(long rows) throws Exception {
        String file = GeneratedFile.of(Workload.of("loanpro"), rows).toString();
        String[] check = {"check", LoanPro.CUSTOMERS.id(), file, "--threads", "1"};
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(CHECK, java(List.of(), Main.class, check));
        commands.put(CHECK_ARCHIVE, java(archive(List.of("-XX:+UseSerialGC"), Main.class, check), Main.class, check));
        commands.put(DUCKDB, java(List.of(), DuckDbPeer.class, DuckDbPeer.load(file), String.valueOf(rows)));
        Map<String, List<ProcessCost>> costs = ProcessCost.inTurns(commands, runs);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows, %,d bytes; %d processes of each in turns, each with one thread of its own work. %s\n\n",
                rows,
                Files.size(Path.of(file)),
                runs,
                Machine.described()));
        table.append(
                "| whole process | wall clock | beside the first line | processor time | beside the first line |\n");
        table.append("|---|--:|--:|--:|--:|\n");
        List<ProcessCost> ours = costs.getOrDefault(CHECK, List.of());
        costs.forEach((name, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f ms | %.2f × | %,.0f ms | %.2f × |\n",
                name,
                ProcessCost.median(all, ProcessCost::wallMillis),
                ratio(all, ours, ProcessCost::wallMillis),
                ProcessCost.median(all, ProcessCost::cpuMillis),
                ratio(all, ours, ProcessCost::cpuMillis))));
        return table.toString();
    }

    /** The options that use an archive of the classes that a main class needs, after it was made by one run. */
    private List<String> archive(List<String> options, Class<?> main, String... arguments) throws Exception {
        Path archive = folder.resolve(main.getSimpleName() + ".jsa");
        Files.deleteIfExists(archive);
        List<String> making = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        ProcessCost.of(java(both(options, making), main, arguments));
        return both(options, List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on"));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<String> java(List<String> options, Class<?> main, String... arguments) {
        return ForkedJvm.command(options, classPath, main.getName(), arguments);
    }

    private static double ratio(List<ProcessCost> costs, List<ProcessCost> ours, ToDoubleFunction<ProcessCost> part) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < costs.size(); run++) {
            ratios.add(part.applyAsDouble(costs.get(run)) / part.applyAsDouble(ours.get(run)));
        }
        return Medians.median(ratios);
    }
}
