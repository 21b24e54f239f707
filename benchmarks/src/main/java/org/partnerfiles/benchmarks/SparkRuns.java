package org.partnerfiles.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.partnerfiles.cli.Main;
import org.partnerfiles.table.Layout;

/**
 * Measures whole processes of Apache Spark in turns, start included: its own reader of CSV and the data source of module {@code spark},
 * whose build stores the class path and the JVM's options of these processes.
 */
final class SparkRuns {

    private static final Path STORED = Path.of("spark/target/comparison");

    /** One row of so many has a quoted cell of two lines, where cells may have that. */
    private static final int ROWS_WITH_LINES = 20;

    /** A line of the table that the others of its kind are beside. */
    private static final String CSV = "Spark's CSV, unchecked";

    private static final Map<String, List<String>> WAYS = ways();

    private final int runs;
    private final Pattern only;

    SparkRuns(Arguments arguments) {
        this.runs = (int) arguments.number("sparkRuns", 5);
        this.only = Pattern.compile(arguments.text("only", ".*"));
    }

    /** The arguments of each query but for the format and the file. */
    private static Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(CSV, List.of("local[1]", "csv", "noop"));
        ways.put("Partner Files, rules on single records and findings", List.of("local[1]", "rules", "noop"));
        ways.put("Partner Files, no rules", List.of("local[1]", "plain", "noop"));
        ways.put("Partner Files, check of the whole file", List.of("local[1]", "check", "noop"));
        ways.put("local[2]: " + CSV, List.of("local[2]", "csv", "noop"));
        ways.put("local[2]: Partner Files, rules on single records and findings", List.of("local[2]", "rules", "noop"));
        ways.put("local[2]: Partner Files, check of the whole file", List.of("local[2]", "check", "noop"));
        ways.put("to Parquet: " + CSV, List.of("local[1]", "csv", "parquet"));
        ways.put(
                "to Parquet: Partner Files, rules on single records and findings",
                List.of("local[1]", "rules", "parquet"));
        return ways;
    }

    /** {@return a table of the queries on a file of a format, and of a check by one machine} */
    String table(Workload workload, long rows) throws Exception {
        Path file = withLines(workload, GeneratedFile.of(workload, rows));
        Map<String, List<String>> commands = new LinkedHashMap<>();
        WAYS.forEach((name, way) -> {
            if (name.equals(CSV) || only.matcher(name).matches()) {
                commands.put(name, query(way, workload, file));
            }
        });
        commands.put(
                "one machine: `check --threads 2`",
                ForkedJvm.command(
                        List.of("-Xmx1g"),
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        workload.formatId(),
                        file.toString(),
                        "--threads",
                        "2",
                        "--fail-on",
                        "none"));
        return heading(rows, file) + lines(ProcessCost.inTurns(commands, runs));
    }

    private String heading(long rows, Path file) throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d rows, %,d bytes; %d processes of each in turns, medians. %s\n\n",
                rows,
                Files.size(file),
                runs,
                Machine.described());
    }

    private static String lines(Map<String, List<ProcessCost>> costs) {
        StringBuilder table = new StringBuilder(
                "| whole process | wall clock | beside the first line | processor time | beside the first line |\n|---|--:|--:|--:|--:|\n");
        List<ProcessCost> first = costs.getOrDefault(CSV, List.of());
        costs.forEach((name, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.1f s | %.2f × | %,.1f s | %.2f × |\n",
                name,
                ProcessCost.median(all, ProcessCost::wallMillis) / 1_000,
                ProcessCost.median(all, ProcessCost::wallMillis) / ProcessCost.median(first, ProcessCost::wallMillis),
                ProcessCost.median(all, ProcessCost::cpuMillis) / 1_000,
                ProcessCost.median(all, ProcessCost::cpuMillis) / ProcessCost.median(first, ProcessCost::cpuMillis))));
        return table.toString();
    }

    private static List<String> query(List<String> way, Workload workload, Path file) {
        return ForkedJvm.command(
                List.of("-Xmx2g", "@" + STORED.resolve("options").toAbsolutePath()),
                String.join(
                        File.pathSeparator, "spark/target/test-classes", "spark/target/classes", stored("class-path")),
                "org.partnerfiles.spark.figures.Query",
                way.get(0),
                way.get(1),
                workload.formatId(),
                file.toString(),
                way.get(2).equals("noop")
                        ? "noop"
                        : file.resolveSibling("parquet").toString());
    }

    private static String stored(String name) {
        Path file = STORED.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("build the module spark with -Pcomparison, which writes " + file, e);
        }
    }

    /** A copy in which some rows end with a quoted cell of two lines, if the format's cells may have that; otherwise the file. */
    private static Path withLines(Workload workload, Path file) throws IOException {
        if (workload.layout().quoting() == Layout.Quoting.NONE) {
            return file;
        }
        return GeneratedFile.of(file.getFileName() + "-lines", out -> {
            try (BufferedReader rows = Files.newBufferedReader(file);
                    Writer copy = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                long number = 0;
                for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                    copy.write(
                            row + (++number % ROWS_WITH_LINES == 0 && row.endsWith(",") ? "\"two\nlines\"\n" : "\n"));
                }
            }
        });
    }
}
