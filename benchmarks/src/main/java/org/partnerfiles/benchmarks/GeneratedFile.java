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

    /** What a file contains. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Path of(Workload workload, long rows) throws IOException {
        return of(workload.name() + "-" + rows, out -> workload.generate(out, rows));
    }

    /** {@return a file of a name, made if there is none} */
    static Path of(String name, Content content) throws IOException {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Path part = Files.createTempFile(FOLDER, name, ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
