package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.report.JsonReport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;

/** A step that failed and is restarted. */
class RestartTest extends WithNotesJob {

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "n" + number).toList();
    }

    private void failAt(String id) {
        job.failAt(id, 1, new IllegalStateException("the table is gone"));
    }

    private void assertFails() throws Exception {
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.out).doesNotExist();
    }

    private void assertCompletes() throws Exception {
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    private static String failure(JobExecution execution) {
        return execution.getAllFailureExceptions().toString();
    }

    /** Rows 3 and 8, on lines 4 and 9, and the last one are rejected; the ids of the others are n1 to n17. */
    private static List<String> linesWithRejected() {
        List<String> lines = new ArrayList<>(
                IntStream.rangeClosed(1, 17).mapToObj(Note::line).toList());
        lines.add(2, Note.BAD);
        lines.add(7, Note.BAD);
        lines.add(Note.BAD);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_restart_goes_on_after_the_last_chunk_whatever_was_rejected_before(boolean skips) throws Exception {
        job.skipsRejected = skips;
        Note.writeLines(job.in, linesWithRejected());
        failAt("n13");
        assertFails();
        assertThat(job.database.quarantine()).containsExactly(4L, 9L);
        assertCompletes();
        job.assertOnce(ids(1, 17), List.of(4L, 9L, 21L));
    }

    @Test
    void a_restart_before_the_first_commit_begins_again() throws Exception {
        Note.writeLines(job.in, linesWithRejected());
        failAt("n2");
        assertFails();
        assertThat(job.database.quarantine()).isEmpty();
        assertCompletes();
        job.assertOnce(ids(1, 17), List.of(4L, 9L, 21L));
    }

    @Test
    void a_restart_goes_on_between_records_of_several_lines() throws Exception {
        Note.writeLines(
                job.in,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> "n" + number + ",\"one\n\"\"two\"\"\nthree\"")
                        .toList());
        failAt("n8");
        assertFails();
        assertCompletes();
        assertThat(job.out).hasSameBinaryContentAs(job.in);
        assertThat(job.database.customers()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void rules_remember_the_rows_before_a_restart() throws Exception {
        List<String> lines =
                new ArrayList<>(IntStream.rangeClosed(1, 9).mapToObj(Note::line).toList());
        lines.add(Note.line(2));
        Note.writeLines(job.in, lines);
        failAt("n8");
        assertFails();
        assertCompletes();
        job.assertOnce(ids(1, 9), List.of(11L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n99,more\n", "0"})
    void a_file_that_grew_or_changed_is_refused(String change) throws Exception {
        Note.write(job.in, 12);
        failAt("n8");
        assertFails();
        if (change.endsWith("\n")) {
            Files.writeString(job.in, change, StandardOpenOption.APPEND);
        } else {
            Files.writeString(job.in, Files.readString(job.in).replace("text 1\n", "text 0\n"));
        }
        JobExecution restart = job.run();
        assertThat(restart.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failure(restart)).contains("has changed");
        assertThat(job.out).doesNotExist();
        assertThat(job.database.customers()).hasSize(5);
    }

    @Test
    void reports_count_the_whole_file_after_a_restart() throws Exception {
        Path ofReader = folder.resolve("in.json");
        Path ofWriter = folder.resolve("out.json");
        job.reader = builder -> builder.report(ofReader);
        job.writer = builder -> builder.report(ofWriter);
        Note.writeLines(job.in, linesWithRejected());
        failAt("n13");
        assertFails();
        assertCompletes();
        var read = JsonReport.parse(Files.readString(ofReader));
        assertThat(List.of(read.read(), read.accepted(), read.rejected())).containsExactly(20L, 17L, 3L);
        var written = JsonReport.parse(Files.readString(ofWriter));
        assertThat(List.of(written.read(), written.accepted())).containsExactly(17L, 17L);
    }

    @Test
    void the_rejects_file_has_each_rejected_row_once_after_a_restart() throws Exception {
        Path rejects = folder.resolve("in.csv.rejects");
        job.reader = builder -> builder.rejectsFile(RejectsFile::beside);
        Note.writeLines(job.in, linesWithRejected());
        failAt("n13");
        assertFails();
        assertThat(rejects).doesNotExist();
        assertCompletes();
        assertThat(Files.readAllLines(rejects)).containsExactly("id,text", Note.BAD, Note.BAD, Note.BAD);
    }

    @Test
    void two_steps_of_one_name_do_not_go_on_in_the_file_of_the_other() throws Exception {
        Path first = job.in;
        Path second = folder.resolve("second.csv");
        Note.write(first, 12);
        Note.write(second, 30);
        failAt("n20");
        for (int run = 0; run < 2; run++) {
            Step one = job.step("notes", null);
            job.reader = builder -> builder.resource(new FileSystemResource(second));
            Step other = job.step("notes", null);
            job.reader = builder -> {};
            JobExecution execution = job.jobs.run(job.jobs.job("notes", List.of(one, other)));
            assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
            if (run == 1) {
                assertThat(failure(execution)).contains("has changed");
            }
        }
    }

    @Test
    void two_readers_of_one_name_in_a_step_are_refused() throws Exception {
        Note.write(job.in, 12);
        job.step = chunks -> chunks.stream(job.newReader());
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failure(execution)).contains("give each a name of its own");
    }

    @Test
    void two_writers_of_one_name_in_a_step_are_refused() throws Exception {
        Note.write(job.in, 12);
        var other = job.newWriter();
        job.step = chunks -> chunks.stream(other).listener(other);
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failure(execution)).contains("give each a name of its own");
    }

    @Test
    void several_files_are_read_one_after_the_other_and_a_restart_goes_on_within_one() throws Exception {
        Path second = folder.resolve("second.csv");
        Note.write(job.in, 7);
        Note.writeLines(second, List.of("n8,a", Note.BAD, "n9,a", "n10,a", "n11,a", "n12,a", "n13,a"));
        failAt("n12");
        for (BatchStatus expected : List.of(BatchStatus.FAILED, BatchStatus.COMPLETED)) {
            MultiResourceItemReader<Note> files = TestJobs.severalFiles(job.newReader());
            files.setResources(new Resource[] {new FileSystemResource(job.in), new FileSystemResource(second)});
            files.setName("files");
            assertThat(job.jobs
                            .run(job.jobs.job("notes", List.of(job.step("notes", files))))
                            .getStatus())
                    .isEqualTo(expected);
        }
        job.assertOnce(ids(1, 13), List.of(3L));
    }

    /** {@return a resource that is no file} */
    private static Resource stream(InputStreamSource bytes) {
        return new AbstractResource() {
            @Override
            public boolean exists() {
                return true;
            }

            @Override
            public String getDescription() {
                return "stream";
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return bytes.getInputStream();
            }
        };
    }

    @Test
    void a_resource_that_is_no_file_is_read_again_up_to_its_place() throws Exception {
        Note.writeLines(job.in, linesWithRejected());
        InputStreamSource bytes = new FileSystemResource(job.in);
        job.reader = builder -> builder.resource(stream(bytes));
        failAt("n13");
        assertFails();
        assertCompletes();
        job.assertOnce(ids(1, 17), List.of(4L, 9L, 21L));
    }

    @Test
    void without_saved_state_a_failed_step_leaves_no_file_and_begins_again() throws Exception {
        job.reader = builder -> builder.saveState(false);
        job.writer = builder -> builder.saveState(false);
        Note.write(job.in, 12);
        failAt("n8");
        assertFails();
        assertThat(folder).isDirectoryNotContaining("glob:**.partnerfiles-part");
        job.database.jdbc().update("delete from customer");
        assertCompletes();
        job.assertOnce(ids(1, 12), List.of());
    }
}
