package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;

/** Files whose rows all have keys of their own; {@code -Dreliability.uniqueMegabytes=1024} sets the size of each. */
class UniqueRowsTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long BYTES = Long.getLong("reliability.uniqueMegabytes", 2) * MEGABYTE;

    @TempDir
    Path directory;

    static List<FileFormat<?>> formats() {
        return Formats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_file_of_unique_rows_is_written_and_read_in_a_small_heap(FileFormat<?> format) throws IOException {
        long records = BYTES / (Formats.file(format, 1, 1000).length / 1000);
        Path file = directory.resolve(Formats.fileName(format));
        long start = System.nanoTime();
        Fixtures.of(format).write(records, file);
        long written = System.nanoTime();
        ValidationReport report = format.validator().validate(file);
        long read = System.nanoTime();
        System.out.printf(
                "%s: %d MB, %d rows, written in %d s, read in %d s, heap at most %d MB%n",
                format.id(),
                Files.size(file) / MEGABYTE,
                records,
                (written - start) / 1_000_000_000,
                (read - written) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        assertThat(report.accepted()).isEqualTo(records);
        assertThat(report.hasErrors()).isFalse();
    }
}
