package org.partnerfiles.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a main class in a Java of its own. */
final class ForkedJvm {

    private ForkedJvm() {}

    static String lines(String option, Class<?> main, String argument) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed");
        }
        return out;
    }
}
