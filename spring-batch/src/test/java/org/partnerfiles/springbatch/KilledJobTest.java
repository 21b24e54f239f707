package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

/** {@code -Dspringbatch.kills=20 -Dspringbatch.rows=100000} is the long run; {@code mvn -Pkill -pl spring-batch,spring-batch5 -am test}. */
class KilledJobTest {

    private static final int KILLS = Integer.getInteger("springbatch.kills", 2);
    private static final int ROWS = Integer.getInteger("springbatch.rows", 2_000);
    private static final int CHUNK = 250;

    /** As many of the kills as are made while the file is published: before, during and after that. */
    private static final int WHILE_PUBLISHING = Math.max(1, Math.min(4, KILLS / 5));

    @TempDir
    private Path folder;

    /** Where a process is killed. */
    private sealed interface Place {
        /** After so many customers, and a time. */
        record After(int customers, int milliseconds) implements Place {}

        /** Where the process waits. */
        record At(String place) implements Place {}

        /** Some time after the file begins to be published. */
        record WhilePublishing(int milliseconds) implements Place {}
    }

    private static List<Place> places(Random random) {
        List<Place> places = new ArrayList<>();
        int inChunks = KILLS - WHILE_PUBLISHING;
        for (int i = 0; i < inChunks; i++) {
            places.add(new Place.After((int) ((long) ROWS * i / inChunks), random.nextInt(40)));
        }
        for (int i = 0; i < WHILE_PUBLISHING; i++) {
            places.add(
                    switch (i) {
                        case 0 -> new Place.At("published");
                        case 1 -> new Place.At("publishing");
                        default -> new Place.WhilePublishing(random.nextInt(6));
                    });
        }
        return places;
    }

    @Test
    void a_killed_job_goes_on_and_has_each_row_once_and_its_file_once_and_whole() throws Exception {
        long seed = Long.getLong("springbatch.seed", System.nanoTime());
        Set<Integer> bad = CustomerFile.oneIn(1_000, ROWS);
        Path in = CustomerFile.write(folder.resolve("in.csv"), ROWS, bad);
        Path expected = CustomerFile.writeGoodLines(in, folder.resolve("expected.csv"));
        List<String> customers = CustomerFile.goodIds(in);
        List<Long> quarantine = bad.stream().map(row -> row + 1L).toList();

        int held = 0;
        int publishedBefore = 0;
        List<Place> places = places(new Random(seed));
        System.out.println(
                "Spring Batch " + TestJobs.VERSION + ": " + ROWS + " rows, " + KILLS + " kills, seed " + seed);
        for (Place place : places) {
            Path run = Files.createDirectory(folder.resolve("run" + held));
            Files.createLink(run.resolve("in.csv"), in);
            Path out = run.resolve("out.csv");
            kill(run, place);
            FileTime published = Files.exists(out) ? Files.getLastModifiedTime(out) : null;
            if (published != null) {
                publishedBefore++;
                assertThat(out).as("%s", place).hasSameBinaryContentAs(expected);
            }
            try (Database database = Database.in(run)) {
                TestJobs jobs = TestJobs.in(database);
                jobs.recover(ImportJob.NAME);
                assertThat(new ImportJob(jobs, run.resolve("in.csv"), out, CHUNK)
                                .run(new ImportJob.Hooks() {})
                                .getStatus())
                        .as("%s", place)
                        .isEqualTo(BatchStatus.COMPLETED);
                assertThat(database.quarantine()).as("%s", place).isEqualTo(quarantine);
                assertThat(database.customers()).as("%s", place).isEqualTo(customers);
            }
            assertThat(out).as("%s", place).hasSameBinaryContentAs(expected);
            if (published != null) {
                assertThat(Files.getLastModifiedTime(out)).as("appeared once").isEqualTo(published);
            }
            Database.remove(run);
            clear(run);
            held++;
        }
        System.out.println("held " + held + " of " + KILLS + "; " + WHILE_PUBLISHING + " killed while publishing, "
                + publishedBefore + " after the file was there");
    }

    /** Nothing is left but the files that belong there. */
    private static void clear(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                assertThat(file.getFileName().toString()).isIn("in.csv", "out.csv", "jobs.mv.db", "jobs.trace.db");
                Files.delete(file);
            }
        }
    }

    private static void kill(Path run, Place place) throws IOException, InterruptedException {
        String waitsAt = place instanceof Place.At at ? at.place() : "";
        Process job = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                        "-Dspringbatch.url=" + System.getProperty("springbatch.url", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledJob.class.getName(),
                        run.toString(),
                        String.valueOf(CHUNK),
                        waitsAt)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = job.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !isThere(place, line)) {
                line = out.readLine();
            }
            assertThat(line).as("the process is at %s", place).isNotNull();
            if (place instanceof Place.After after) {
                Thread.sleep(after.milliseconds());
            } else if (place instanceof Place.WhilePublishing during) {
                Thread.sleep(during.milliseconds());
            }
        } finally {
            // SIGKILL: the process runs no further code
            job.destroyForcibly().waitFor();
        }
    }

    private static boolean isThere(Place place, String line) {
        if (place instanceof Place.After after) {
            return !line.startsWith("stored ") || Integer.parseInt(line.substring(7)) >= after.customers();
        }
        return line.equals(place instanceof Place.At at ? at.place() : "publishing");
    }
}
