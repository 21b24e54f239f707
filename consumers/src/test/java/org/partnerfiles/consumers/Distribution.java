package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The zip of the command line, unpacked: its launcher runs with nothing of this process but the JDK. */
record Distribution(Path home) {

    private static final Path ZIP = Path.of("../cli/target/partnerfiles.zip");

    private static @Nullable Distribution prepared;

    /** Halves the processor time of a short process. */
    private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** What a command printed. */
    record Printed(int exitCode, String out, String err) {}

    /** {@return the one that tests share, unpacked once; it has stored its classes, so that its processes start faster} */
    static synchronized Distribution prepared() throws IOException, InterruptedException {
        if (prepared == null) {
            Distribution unpacked = unpack(Path.of("target", "distribution").toAbsolutePath());
            Printed printed = unpacked.run(unpacked.home, "prepare");
            assertThat(printed.exitCode()).as(printed.err()).isZero();
            prepared = unpacked;
        }
        return prepared;
    }

    static Distribution unpack(Path directory) throws IOException {
        Path home = directory;
        try (InputStream file = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path place = directory.resolve(entry.getName());
                home = directory.resolve(directory.relativize(place).getName(0));
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(zip, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new Distribution(home);
    }

    /** Starts the launcher in a folder. */
    Printed run(Path folder, String... arguments) throws IOException, InterruptedException {
        return runWith(SHORT, folder, arguments);
    }

    /** Starts the launcher with options for Java. */
    Printed runWith(String javaOptions, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher()));
        command.addAll(List.of(arguments));
        return printed(folder, javaOptions, command);
    }

    /** Runs a script, in which {@code pf} is the launcher. */
    Printed shell(Path folder, String script) throws IOException, InterruptedException {
        return printed(
                folder,
                SHORT,
                List.of(
                        "/bin/bash",
                        "-c",
                        "LAUNCHER='" + launcher() + "'\npf() { /bin/sh $LAUNCHER \"$@\"; }\n" + script));
    }

    private String launcher() {
        return home.resolve("bin/partnerfiles").toString();
    }

    private static Printed printed(Path folder, String javaOptions, List<String> command)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", javaOptions);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        String said = Files.readString(err);
        Files.delete(err);
        return new Printed(exitCode, out, said);
    }
}
