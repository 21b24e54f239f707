package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.reliability.faults.Fault;
import org.partnerfiles.reliability.faults.FaultyFileSystem;
import org.partnerfiles.report.ValidationReport;

/** Writes and reads many files in a small heap; {@code -Dreliability.megabytes=1024} sets their total size. */
class SoakTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long BYTES = Long.getLong("reliability.megabytes", 6) * MEGABYTE;
    private static final long FILE_BYTES = Math.min(8 * MEGABYTE, BYTES / (2L * Formats.ALL.size()));
    private static final long SLACK = 6 * MEGABYTE;
    private static final byte[] BAD = {'"', '"', '\n', '\r', ',', '|', '\t', 0, (byte) 0xFF, (byte) 0xC3, ' ', 'x'};

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private long written;
    private long rows;
    private long rejected;

    @Test
    void files_are_written_damaged_and_read_by_two_threads_in_a_flat_heap()
            throws IOException, InterruptedException, ExecutionException {
        round(1);
        List<Long> heaps = new ArrayList<>(List.of(usedHeap()));
        long files = openFiles();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        for (long seed = 2; written < BYTES; seed++) {
            round(seed);
            heaps.add(usedHeap());
        }
        System.out.printf(
                "%d MB in files, %d rows read twice, %d of them rejected; heap after each round, in MB: %s%n",
                written / MEGABYTE,
                rows,
                rejected,
                heaps.stream().map(bytes -> bytes / MEGABYTE).toList());
        assertThat(heaps.get(heaps.size() - 1)).isLessThan(heaps.get(0) + SLACK);
        assertThat(openFiles()).isLessThanOrEqualTo(files);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads);
    }

    private void round(long seed) throws IOException, InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            for (FileFormat<?> format : Formats.ALL) {
                readTwice(format, seed, readers);
            }
        } finally {
            readers.shutdown();
            assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private void readTwice(FileFormat<?> format, long seed, ExecutorService readers)
            throws IOException, InterruptedException, ExecutionException {
        Path valid = directory.resolve(Formats.fileName(format));
        long records = FILE_BYTES / (Formats.file(format, seed, 100).length / 100);
        Fault full = Fault.fullAfter(random.nextLong(FILE_BYTES / 2));
        assertThatThrownBy(() -> write(
                        format,
                        seed,
                        records,
                        FaultyFileSystem.directory(directory, full).resolve(Formats.fileName(format))))
                .isInstanceOf(IOException.class);
        write(format, seed, records, valid);
        written += Files.size(valid);
        Path damaged = damagedCopy(valid);
        Callable<ValidationReport> first = () -> format.validator().validate(valid);
        // each task has its own file; this one reads with two threads
        Callable<ValidationReport> second =
                () -> format.withReadingThreads(2).validator().validate(damaged);
        List<Future<ValidationReport>> reports = readers.invokeAll(List.of(first, second));
        assertThat(reports.get(0).get().accepted()).isEqualTo(records);
        assertThat(reports.get(0).get().hasErrors()).isFalse();
        ValidationReport report = reports.get(1).get();
        assertThat(report.accepted() + report.rejected()).isEqualTo(countedRows(format, damaged));
        assertThat(report.rejected()).isPositive();
        rows += report.read();
        rejected += report.rejected();
        Files.delete(valid);
        Files.delete(damaged);
    }

    private static long countedRows(FileFormat<?> format, Path file) throws IOException {
        // after the first line, which is unchanged
        return CountedRows.of(Files.readAllBytes(file), format.table().layout()).all() - 1;
    }

    private static void write(FileFormat<?> format, long seed, long records, Path file) throws IOException {
        Fixtures.of(format).seed(seed).write(records, file);
    }

    /** Puts a bad byte into about every hundredth row, but not into the first line. */
    private Path damagedCopy(Path valid) throws IOException {
        byte[] bytes = Files.readAllBytes(valid);
        int firstLine = 0;
        while (bytes[firstLine] != '\n') {
            firstLine++;
        }
        int at = firstLine + 1 + random.nextInt(500);
        while (at < bytes.length) {
            bytes[at] = BAD[random.nextInt(BAD.length)];
            at += 1 + random.nextInt(40_000);
        }
        return Files.write(directory.resolve("damaged-" + valid.getFileName()), bytes);
    }

    private static long usedHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    /** The number of open files; 0 on systems that do not report it. */
    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.count();
        }
    }
}
