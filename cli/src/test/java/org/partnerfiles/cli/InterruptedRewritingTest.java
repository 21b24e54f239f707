package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is interrupted while it rewrites standard input. */
class InterruptedRewritingTest {

    private static final int RECORDS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void an_interrupted_rewriting_of_standard_input_leaves_no_copy_of_it() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "a system with signals");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path written = folder.resolve("out.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "rewrite",
                        "loanpro.customer",
                        "-",
                        "-")
                .redirectOutput(written.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            // more than a pipe and the heap keep, so that the process has stored most of it when this returns
            in.write(Ran.of("fixtures", "loanpro.customer", "--count", "" + RECORDS)
                    .out()
                    .getBytes(StandardCharsets.UTF_8));
            in.flush();
            // ends it as SIGINT does, which is ignored where the build runs in the background
            assertThat(new ProcessBuilder("/bin/kill", "-TERM", "" + process.pid())
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (IOException e) {
            // closing the input of a process that has ended
            assertThat(process.isAlive()).isFalse();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isNotZero();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        assertThat(written).isEmptyFile();
    }
}
