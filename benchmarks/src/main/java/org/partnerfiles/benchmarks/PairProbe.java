package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.Blackhole;

/** Measures two candidates in turns in one process, and prints a {@link PairFigures}. */
public final class PairProbe {

    private final Arguments arguments;
    private final Workload workload;
    private final Path file;
    private final byte[] bytes;
    private final Blackhole sink;

    private PairProbe(Arguments arguments) throws Exception {
        this.arguments = arguments;
        this.workload = Workload.of(arguments.text("format", ""));
        this.file = GeneratedFile.of(workload, rows());
        this.sink = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        this.bytes = isWriting() ? Files.readAllBytes(file) : new byte[0];
    }

    /** One candidate. */
    private interface Operation {
        void run(Measured measured) throws Exception;
    }

    /**
     * Measures.
     *
     * @param args what {@link PairRuns} passes
     * @throws Exception if a candidate cannot read or write the file
     */
    public static void main(String[] args) throws Exception {
        System.out.println(figures(args).line());
    }

    static PairFigures figures(String[] args) throws Exception {
        return new PairProbe(new Arguments(args)).figures();
    }

    private PairFigures figures() throws Exception {
        Operation ours = operation(arguments.text("first", OurReading.RECORD_RULES));
        Operation other = operation(arguments.text("other", ""));
        long seconds = arguments.number("warmupSeconds", 3);
        // in turns from the first operation on, as neither must be compiled for itself alone
        Warmup.run(2 * seconds, () -> {
            cost(ours);
            cost(other);
        });
        List<double[]> first = new ArrayList<>();
        List<double[]> second = new ArrayList<>();
        for (int pair = 0; pair < arguments.number("pairs", 20); pair++) {
            boolean oursComesFirst = pair % 2 == 0;
            double[] before = cost(oursComesFirst ? ours : other);
            double[] after = cost(oursComesFirst ? other : ours);
            first.add(oursComesFirst ? before : after);
            second.add(oursComesFirst ? after : before);
        }
        return PairFigures.of(first, second);
    }

    private double[] cost(Operation operation) throws Exception {
        Measured measured = new Measured();
        operation.run(measured);
        boolean wall = arguments.text("clock", "").equals(Figures.Clock.WALL.name());
        double nanos = wall ? measured.wallNanos : measured.cpuNanos;
        return new double[] {nanos / rows(), (double) measured.allocatedBytes / rows()};
    }

    private long rows() {
        return arguments.number("rows", 50_000);
    }

    private boolean isWriting() {
        return arguments.text("direction", "").equals(PairRuns.WRITING);
    }

    private Operation operation(String name) {
        if (arguments.text("direction", "").equals(PairRuns.COPYING)) {
            CopyJob<?> job =
                    named(CopyJob.all().stream().filter(each -> each.name().equals(name)), name);
            Path copy = file.resolveSibling(file.getFileName() + "-copy");
            return measured -> {
                measured.go();
                job.run(file, copy);
                measured.stop();
            };
        }
        if (isWriting()) {
            Writing writing = named(
                    workload.writings().stream().filter(each -> each.name().equals(name)), name);
            return measured -> {
                RowsToWrite toWrite = new RowsToWrite(bytes, measured);
                measured.go();
                writing.write(toWrite, OutputStream.nullOutputStream());
                measured.stop();
            };
        }
        Stream<Reading> all = Stream.concat(workload.readings().stream(), workload.readingsByThreads().stream());
        Reading reading = named(all.filter(each -> each.name().equals(name)), name);
        return measured -> {
            measured.go();
            try (InputStream in = Files.newInputStream(file)) {
                reading.read(in, this::consume);
            }
            measured.stop();
        };
    }

    /** Keeps the compiler from leaving rows out. */
    private void consume(Object row) {
        sink.consume(row);
    }

    private static <T> T named(Stream<T> found, String name) {
        return found.findFirst().orElseThrow(() -> new IllegalArgumentException("no candidate " + name));
    }
}
