package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyIndexScaleTest {

    /** {@code -Dkeyindex.keys=50000000} is what docs/reliability.md promises; {@code mvn verify} checks fewer. */
    private static final int KEYS = Integer.getInteger("keyindex.keys", 3_000_000);

    @Test
    void more_keys_than_the_heap_has_room_for_fit_in_128_megabytes(@TempDir Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        location(KeyIndex.class) + File.pathSeparator + location(KeyIndexScaleTest.class),
                        ManyKeys.class.getName(),
                        String.valueOf(KEYS))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(output);
        assertThat(output).contains("keys " + KEYS + ", found again " + KEYS / 10_000 + ", wrong 0");
        assertThat(process.waitFor()).isZero();
        assertThat(residentMegabytes(output)).isLessThan(300);
        assertThat(directory).isEmptyDirectory();
    }

    /** 0 on systems that do not report it. */
    private static int residentMegabytes(String output) {
        Matcher resident = Pattern.compile("RssAnon:\\s+(\\d+) kB").matcher(output);
        return resident.find() ? Integer.parseInt(resident.group(1)) >> 10 : 0;
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** Runs in its own JVM; the arguments are the number of keys and, if it is not the default, the heap for key text in MiB. */
    static final class ManyKeys {

        private ManyKeys() {}

        public static void main(String[] arguments) throws IOException {
            int rows = Integer.parseInt(arguments[0]);
            int foundAgain = 0;
            int wrong = 0;
            SplittableRandom random = new SplittableRandom(1);
            long start = System.nanoTime();
            try (KeyIndex index =
                    arguments.length == 1 ? KeyIndex.create() : KeyIndex.create(Long.parseLong(arguments[1]) << 20)) {
                for (int row = 0; row < rows; row++) {
                    if (index.putIfAbsent(account(row), row) != -1) {
                        wrong++;
                    }
                    // Keys of all ages come again, from the heap and from the file.
                    if (row % 10_000 == 9_999) {
                        int seen = random.nextInt(row);
                        if (index.putIfAbsent(account(seen), row) == seen) {
                            foundAgain++;
                        }
                    }
                }
                long nanos = (System.nanoTime() - start) / rows;
                long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / rows;
                System.out.printf(
                        "keys %d, found again %d, wrong %d, %d ns a key, %d of them in the processor; %s%n",
                        index.size(), foundAgain, wrong, nanos, processor, resident());
            }
        }

        /** The memory of the process without the cache of its files. */
        private static String resident() throws IOException {
            Path status = Path.of("/proc/self/status");
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("RssAnon"))
                            .findFirst()
                            .orElse("")
                    : "";
        }

        /** 21 to 30 characters. */
        private static String account(int row) {
            StringBuilder key = new StringBuilder("account/").append(1_000_000_000_000L + row);
            return key.append("0123456789", 0, row % 10).toString();
        }
    }
}
