package org.partnerfiles.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a Java of its own. */
final class ForkedJvm {

    private ForkedJvm() {}

    /** {@return its output} */
    static String lines(String option, Class<?> main, String... arguments) throws Exception {
        return lines(Path.of(System.getProperty("java.home")), List.of(option), main, arguments);
    }

    /** {@return its output, where another Java runs it} */
    static String lines(Path java, List<String> options, Class<?> main, String... arguments) throws Exception {
        List<String> command = command(java, options, System.getProperty("java.class.path"), main.getName(), arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " " + String.join(" ", arguments) + " failed");
        }
        return out;
    }

    /** {@return the command that runs a main class with this Java} */
    static List<String> command(List<String> options, String classPath, String main, String... arguments) {
        return command(Path.of(System.getProperty("java.home")), options, classPath, main, arguments);
    }

    private static List<String> command(
            Path java, List<String> options, String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@return the version of a Java, from its file {@code release}} */
    static String version(Path java) throws Exception {
        for (String line : Files.readAllLines(java.resolve("release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return line.replaceAll("[^0-9.]", "").replaceAll("\\..*", "");
            }
        }
        return java.getFileName().toString();
    }
}
