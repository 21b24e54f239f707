package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reads a whole generated file per operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {

    /** The format. */
    @Param("loanpro")
    public String format = "";

    /** The {@linkplain Reading#name() name} of the candidate. */
    @Param(OurReading.ALL_RULES)
    public String way = "";

    /** The number of rows of the file. */
    @Param("1000")
    public long rows;

    /** The duration of the warm-up. */
    @Param("3")
    public long warmupSeconds;

    private Path file = Path.of("");
    private List<Reading> readings = List.of();

    /**
     * Generates the file, and warms up.
     *
     * @param sink consumes the rows
     * @throws Exception if the file cannot be generated or read
     */
    @Setup
    public void prepare(Blackhole sink) throws Exception {
        Workload workload = Workload.of(format);
        file = GeneratedFile.of(workload, rows);
        readings = Stream.concat(workload.readings().stream(), workload.readingsByThreads().stream())
                .filter(reading -> reading.name().equals(way))
                .toList();
        Warmup.run(warmupSeconds, () -> read(new Measured(), sink));
    }

    /**
     * Reads.
     *
     * @param measured records the processor time
     * @param sink consumes the rows
     * @throws Exception if the peer cannot read
     */
    @Benchmark
    public void read(Measured measured, Blackhole sink) throws Exception {
        measured.go();
        try (InputStream in = Files.newInputStream(file)) {
            readings.get(0).read(in, sink::consume);
        }
        measured.stop();
        measured.rowsDone = rows;
    }
}
