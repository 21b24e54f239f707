package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

/**
 * Large files in a small heap, each in a JVM of its own. {@code -Dhelix.megabytes=1024 -Dhelix.rows=10000000} makes them really large;
 * a normal build uses smaller ones to save time.
 */
class LargeFileTest {

    private static final long MEGABYTES = Long.getLong("helix.megabytes", 64);
    private static final long ROWS = Long.getLong("helix.rows", 100_000);

    private static String run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(concat(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName()),
                        List.of(arguments)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), RegistrationFile.ANSI);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.print(output);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "sparse"})
    void a_large_file_is_read_in_a_heap_of_64_MB(String lines) throws Exception {
        assertThat(run("read", lines, Long.toString(MEGABYTES))).contains("clean: true");
    }

    @Test
    void many_rows_are_written_and_counted_in_a_heap_of_64_MB() throws Exception {
        assertThat(run("write", Long.toString(ROWS)))
                .contains("header: " + RegistrationFile.NAME + "\t" + ROWS + "\t2026")
                .contains("lines: " + (ROWS + 1));
    }

    /** The program that runs in the small heap. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws IOException {
            long began = System.nanoTime();
            if (args[0].equals("read")) {
                read(args[1].equals("full"), Long.parseLong(args[2]) << 20);
            } else {
                write(Long.parseLong(args[1]));
            }
            System.out.printf(
                    "heap: %d MB, %.1f s%n", Runtime.getRuntime().maxMemory() >> 20, (System.nanoTime() - began) / 1e9);
        }

        private static void read(boolean full, long bytes) throws IOException {
            byte[] first = line(full);
            long rows = bytes / first.length;
            ValidationReport report;
            try (InputStream in = new GeneratedFile(full, rows)) {
                report = Helix.CUSTOMER_REGISTRATIONS.validator().validate(in, RegistrationFile.NAME);
            }
            System.out.printf(
                    "%d bytes, %s, clean: %s%n",
                    rows * first.length, report, report.findings().isEmpty() && report.accepted() == rows);
        }

        private static void write(long rows) throws IOException {
            LineCounter out = new LineCounter();
            CustomerRegistrationHeader header = CustomerRegistrationHeader.of(
                    RegistrationFile.NAME,
                    OffsetDateTime.parse("2026-01-31T02:15:07.120-06:00"),
                    OffsetDateTime.parse("2026-01-30T23:59:59.999-06:00"));
            try (RecordWriter<CustomerRegistration> writer =
                    Helix.CUSTOMER_REGISTRATIONS.withHeaderRecord(header).writer(out)) {
                CustomerRegistration.Builder builder = Helix.CUSTOMER_REGISTRATIONS.sample().toBuilder();
                for (long id = 1; id <= rows; id++) {
                    writer.write(builder.customerId(id).build());
                }
                writer.publish();
            }
            System.out.printf("header: %s%nlines: %d%nbytes: %d%n", out.first, out.lines, out.bytes);
        }
    }

    private static byte[] line(boolean full) {
        long id = 1_000_000_000L;
        String text = full
                ? RegistrationFile.fullLine(id)
                : id + "\t".repeat(10) + "Initiated\t2026-01-29T10:30:31.456-06:00" + "\t".repeat(42) + "\r\n";
        return text.getBytes(RegistrationFile.ANSI);
    }

    /** A file that is generated while it is read. */
    private static final class GeneratedFile extends InputStream {
        private final byte[] template;
        private final long rows;
        private long next;
        private byte[] line;
        private int at;

        GeneratedFile(boolean full, long rows) {
            this.template = line(full);
            this.rows = rows;
            this.line = RegistrationFile.header(rows).getBytes(RegistrationFile.ANSI);
        }

        private boolean advance() {
            while (at == line.length) {
                if (next == rows) {
                    return false;
                }
                next++;
                numberTemplate();
                line = template;
                at = 0;
            }
            return true;
        }

        /** Ids of ten digits far apart, which is the hard case for the set of ids. */
        private void numberTemplate() {
            long id = 1_000_000_000L + next * 7_919L % 8_999_999_999L;
            for (int i = 9; i >= 0; i--) {
                template[i] = (byte) ('0' + id % 10);
                id /= 10;
            }
        }

        @Override
        public int read() {
            return advance() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0 || !advance()) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, target, offset, count);
            at += count;
            return count;
        }
    }

    private static final class LineCounter extends OutputStream {
        private final StringBuilder first = new StringBuilder();
        private long lines;
        private long bytes;

        @Override
        public void write(int next) {
            bytes++;
            if (next == '\n') {
                lines++;
            } else if (lines == 0 && next != '\r') {
                first.append((char) next);
            }
        }
    }
}
