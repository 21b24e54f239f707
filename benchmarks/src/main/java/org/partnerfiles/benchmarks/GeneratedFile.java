package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Generated files, kept between runs. */
final class GeneratedFile {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "partnerfiles-benchmarks-" + System.getProperty("user.name"));

    private GeneratedFile() {}

    static Path of(Workload workload, long rows) throws IOException {
        Path file = FOLDER.resolve(workload.name() + "-" + rows);
        if (!Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Path part = Files.createTempFile(FOLDER, workload.name(), ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                workload.generate(out, rows);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
