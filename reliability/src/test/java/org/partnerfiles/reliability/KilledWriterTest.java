package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.reliability.faults.OverwritesOneFile;
import org.partnerfiles.reliability.faults.WritesInParts;

/** {@code -Dreliability.kills=200} sets the number of kills. */
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("reliability.kills", 4);

    @TempDir
    Path directory;

    @Test
    void a_killed_writer_leaves_a_whole_file_or_none_and_removable_temporary_files()
            throws IOException, InterruptedException {
        Random random = new Random();
        int swept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            FileFormat<?> format = Formats.ALL.get(kill % Formats.ALL.size());
            Path file = directory.resolve(Formats.fileName(format));
            Files.deleteIfExists(file);
            killAfter(random.nextInt(60), OverwritesOneFile.class, format.id(), file);
            if (Files.exists(file)) {
                assertThat(Files.readAllBytes(file))
                        .as("one of both versions, whole")
                        .isIn(version(format, 0), version(format, 1));
            }
            for (Path other : others(file)) {
                assertThat(other).matches(RecordWriter::isUnfinished);
                Files.delete(other);
                swept++;
            }
        }
        System.out.println("killed " + KILLS + " times, swept " + swept + " unfinished files");
    }

    private static byte[] version(FileFormat<?> format, int turn) {
        return Formats.file(format, turn, OverwritesOneFile.records(turn));
    }

    @Test
    void a_job_that_is_killed_and_goes_on_publishes_the_file_once_and_whole() throws IOException, InterruptedException {
        Random random = new Random();
        int kills = 0;
        for (int turn = 0; kills < KILLS; turn++) {
            FileFormat<?> format = Formats.ALL.get(turn % Formats.ALL.size());
            Path file = directory.resolve(Formats.fileName(format));
            Path checkpoint = directory.resolve("checkpoint");
            // longer each time, as a slow machine may not come to a checkpoint
            for (int most = 200; !Files.exists(file); most += 100) {
                killAfter(random.nextInt(most), WritesInParts.class, format.id(), file, checkpoint);
                kills++;
            }
            assertThat(file).hasBinaryContent(Formats.file(format, 1, WritesInParts.RECORDS));
            try (Stream<Path> files = Files.list(directory)) {
                for (Path left : files.toList()) {
                    Files.delete(left);
                }
            }
        }
        System.out.println("killed " + kills + " times");
    }

    private static void killAfter(int milliseconds, Class<?> program, String format, Path... files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                format));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("writing");
            Thread.sleep(milliseconds);
        } finally {
            // SIGKILL: the program runs no further code
            writer.destroyForcibly().waitFor();
        }
    }

    private List<Path> others(Path file) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(found -> !found.equals(file)).toList();
        }
    }
}
