package org.partnerfiles.benchmarks;

import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes a whole file per operation, encoded to bytes that are discarded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WriteBenchmark {

    /** The format. */
    @Param("loanpro")
    public String format = "";

    /** The {@linkplain Writing#name() name} of the candidate. */
    @Param(OurReading.ALL_RULES)
    public String way = "";

    /** The number of rows. */
    @Param("1000")
    public long rows;

    /** The duration of the warm-up. */
    @Param("3")
    public long warmupSeconds;

    private List<Writing> writings = List.of();
    private byte[] file = {};

    /**
     * Generates the file, and warms up.
     *
     * @throws Exception if the file cannot be generated or written
     */
    @Setup
    public void prepare() throws Exception {
        Workload workload = Workload.of(format);
        writings = workload.writings().stream()
                .filter(writing -> writing.name().equals(way))
                .toList();
        file = Files.readAllBytes(GeneratedFile.of(workload, rows));
        Warmup.run(warmupSeconds, () -> write(new Measured()));
    }

    /**
     * Writes.
     *
     * @param measured records the processor time
     * @throws Exception if the peer cannot write
     */
    @Benchmark
    public void write(Measured measured) throws Exception {
        RowsToWrite toWrite = new RowsToWrite(file, measured);
        measured.go();
        writings.get(0).write(toWrite, OutputStream.nullOutputStream());
        measured.stop();
        measured.rowsDone = rows;
    }
}
