package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose standard output is read no further, as {@code head} does. */
class ClosedOutputTest {

    @TempDir
    Path folder;

    @Test
    void a_command_whose_output_is_read_no_further_ends_at_once_and_without_a_message() throws Exception {
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "fixtures",
                        "loanpro.customer",
                        "--count",
                        "100000000"))
                .redirectError(err.toFile())
                .start();
        try {
            readOneByte(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(err).isEmptyFile();
    }

    private static void readOneByte(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('a');
        }
    }
}
