package org.partnerfiles.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import picocli.CommandLine.Command;

/** Stores the classes that a check loads, so that further processes start faster. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description =
                "Makes every further command start faster, by a file beside the jar with the classes that a check loads.",
        footer = {
            "",
            "Run it once after installing, as a user who may write to lib/, and again after a change of Java or of lib/. A file"
                    + " that does not fit is ignored. The launchers in bin/ use it."
        })
final class PrepareCommand implements Callable<Integer> {

    /** The launchers have this name too. */
    private static final String ARCHIVE = "partnerfiles.jsa";

    private static final int RECORDS = 200;

    @Override
    public Integer call() throws IOException {
        Path archive = jar().resolveSibling(ARCHIVE);
        Path folder = archive.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new AccessDeniedException(String.valueOf(folder), null, "cannot be written; nothing was stored");
        }
        Path work = Files.createTempDirectory("partnerfiles");
        Path made = folder.resolve("." + ARCHIVE + ProcessHandle.current().pid());
        try {
            checkFiles(work, made);
            if (!Files.exists(made)) {
                throw new IOException("this Java stored no classes: " + System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.vm.version"));
            }
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
            delete(work);
        }
        Output.text(null, out -> out.write(archive + ": " + (Files.size(archive) >> 20) + " MB\n"));
        return 0;
    }

    /** The jar of the command line. */
    private static Path jar() {
        CodeSource source = PrepareCommand.class.getProtectionDomain().getCodeSource();
        try {
            Path place = source == null ? null : Path.of(source.getLocation().toURI());
            if (place != null && Files.isRegularFile(place)) {
                return place;
            }
        } catch (URISyntaxException e) {
            // no file
        }
        throw new IllegalArgumentException("prepare needs the packaged partnerfiles.jar");
    }

    /** Checks a file of each format in a process of its own, which stores its classes when it ends. */
    private static void checkFiles(Path folder, Path archive) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                FormatArgument.AUTO));
        for (FileFormat<?> format : FileFormats.all()) {
            if (format.generator() != null) {
                command.add(write(format, folder.resolve(format.id() + ".csv")));
            }
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("report").toFile())
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String write(FileFormat<?> format, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) { // to a stream, as some formats refuse other names
            Fixtures.of(format).write(RECORDS, out);
        }
        return file.toString();
    }

    private static void delete(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles();
        if (files != null) {
            for (File file : files) {
                Files.deleteIfExists(file.toPath());
            }
        }
        Files.deleteIfExists(folder);
    }
}
