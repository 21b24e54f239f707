package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyIndexScaleTest {

    @Test
    void ten_million_keys_fit_in_512_megabytes(@TempDir Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        location(KeyIndex.class) + File.pathSeparator + location(KeyIndexScaleTest.class),
                        TenMillionKeys.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("keys 10000000, duplicates 1000, wrong 0");
        assertThat(process.waitFor()).isZero();
        assertThat(directory).isEmptyDirectory();
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** Runs in its own JVM; an argument is the heap for key text, in MiB. */
    static final class TenMillionKeys {

        private TenMillionKeys() {}

        public static void main(String[] arguments) {
            int rows = 10_000_000;
            int duplicates = 0;
            int wrong = 0;
            SplittableRandom random = new SplittableRandom(1);
            long start = System.nanoTime();
            try (KeyIndex index =
                    arguments.length == 0 ? KeyIndex.create() : KeyIndex.create(Long.parseLong(arguments[0]) << 20)) {
                for (int row = 0; row < rows; row++) {
                    if (index.putIfAbsent(account(row), row) != -1) {
                        wrong++;
                    }
                    // Keys of all ages come again, from the heap and from the file.
                    if (row % 10_000 == 9_999) {
                        int seen = random.nextInt(row);
                        if (index.putIfAbsent(account(seen), row) == seen) {
                            duplicates++;
                        }
                    }
                }
                long nanos = (System.nanoTime() - start) / rows;
                System.out.printf(
                        "keys %d, duplicates %d, wrong %d, %d ns a key%n", index.size(), duplicates, wrong, nanos);
            }
        }

        /** 21 to 30 characters. */
        private static String account(int row) {
            StringBuilder key = new StringBuilder("account/").append(1_000_000_000_000L + row);
            return key.append("0123456789", 0, row % 10).toString();
        }
    }
}
