package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

/** What a recipient would refuse: rows, records and whole files. */
class RejectionTest extends WithNotesJob {

    private static String exitCode(JobExecution execution) {
        return execution.getExitStatus().getExitCode();
    }

    @Test
    void a_rejected_row_is_thrown_with_the_row_and_without_its_text() throws Exception {
        job.skipsRejected = true;
        Note.writeLines(job.in, List.of(Note.BAD, "n1,a"));
        var reader = job.newReader();
        reader.open(new ExecutionContext());
        assertThatThrownBy(reader::read).isInstanceOfSatisfying(RejectedRowException.class, rejected -> {
            assertThat(rejected.row().raw().text()).isEqualTo(Note.BAD);
            assertThat(rejected).hasMessageContaining("line 2").hasMessageContaining("at most 8 characters");
            assertThat(rejected.toString()).doesNotContain("secret").doesNotContain("a-long-id");
        });
        assertThat(reader.read()).isEqualTo(new Note("n1", "a"));
        reader.close();
    }

    @Test
    void a_rejected_row_says_what_is_wrong_and_not_what_is_advised() throws Exception {
        RuleDescription advised =
                RuleDescription.of("test.advice", "A text is long.").at("text").effect(Effect.ADVICE);
        FileFormat<Note> advising = Note.FORMAT.withRule(
                RecordRule.of(advised, (note, context, findings) -> findings.say("should be longer")));
        Note.writeLines(job.in, List.of(Note.BAD));
        job.skipsRejected = true;
        job.reader = builder -> builder.format(advising);
        var reader = job.newReader();
        reader.open(new ExecutionContext());
        assertThatThrownBy(reader::read)
                .isInstanceOf(RejectedRowException.class)
                .hasMessageContaining("at most 8 characters")
                .hasMessageNotContaining("longer");
        reader.close();
    }

    @Test
    void a_step_that_does_not_skip_rejected_rows_fails() throws Exception {
        job.reader = builder -> builder.rejectedRows(row -> {
            throw new IllegalStateException("not expected");
        });
        Note.writeLines(job.in, List.of("n1,a", Note.BAD));
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.database.customers()).isEmpty();
        assertThat(job.out).doesNotExist();
    }

    @Test
    void a_file_refused_for_its_header_fails_its_step_before_the_first_row() throws Exception {
        Files.writeString(job.in, "text\na\n");
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(exitCode(execution)).isEqualTo("FILE_REJECTED");
        assertThat(job.out).doesNotExist();
    }

    /** The format with a rule on the whole file. */
    private static FileFormat<Note> atMost(int notes) {
        RuleDescription description =
                RuleDescription.of("test.few-notes", "A file has few notes.").effect(Effect.FILE_REJECTED);
        return Note.FORMAT.withRule(FileRule.atEnd(description, (facts, findings) -> {
            if (facts.rows() > notes) {
                findings.say("must have at most " + notes + " notes");
            }
        }));
    }

    @Test
    void a_file_refused_after_its_last_row_fails_its_step() throws Exception {
        Note.write(job.in, 12);
        job.reader = builder -> builder.format(atMost(11));
        for (int run = 0; run < 2; run++) {
            JobExecution execution = job.run();
            assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(exitCode(execution)).isEqualTo("FILE_REJECTED");
            assertThat(job.out).doesNotExist();
        }
    }

    @Test
    void a_refused_file_fails_also_a_step_that_skips_the_exception_and_writes_elsewhere() throws Exception {
        Note.write(job.in, 12);
        job.reader = builder -> builder.format(atMost(11));
        Step step = job.jobs.<Note, Note>chunks(
                "notes", 5, job.newReader(), notes -> {}, chunks -> chunks.skip(FileRejectedException.class));
        JobExecution execution = job.jobs.run(job.jobs.job("notes", List.of(step)));
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(exitCode(execution)).isEqualTo("FILE_REJECTED");
    }

    @Test
    void a_refused_file_is_explained_without_the_findings_on_rows() throws Exception {
        Note.writeLines(job.in, List.of("n1,a", Note.BAD));
        job.reader = builder -> builder.format(atMost(1));
        JobExecution execution = job.run();
        assertThat(execution.getExitStatus().getExitDescription())
                .contains("must have at most 1 notes")
                .doesNotContain("at most 8 characters");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_report_that_cannot_be_written_fails_the_step(boolean ofWriter) throws Exception {
        Path inFile = job.in.resolve("report.json");
        if (ofWriter) {
            job.writer = builder -> builder.report(inFile);
        } else {
            job.reader = builder -> builder.report(inFile);
        }
        Note.write(job.in, 3);
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(exitCode(execution)).isEqualTo("FAILED");
        assertThat(execution.getAllFailureExceptions().toString()).contains("report.json");
    }

    @Test
    void a_written_file_that_is_refused_as_a_whole_is_given_up() throws Exception {
        Note.write(job.in, 12);
        job.writer = builder -> builder.format(atMost(11));
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(exitCode(execution)).isEqualTo("FILE_REJECTED");
        assertThat(folder).isDirectoryNotContaining("glob:**.partnerfiles-part");

        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.out).doesNotExist();
    }

    @Test
    void a_check_before_the_import_stores_no_row_of_a_refused_file() throws Exception {
        Path report = folder.resolve("report.json");
        Files.writeString(job.in, "text\na\n");
        var check = job.jobs.tasklet(
                "check", new FileCheckTasklet(Note.FORMAT, new FileSystemResource(job.in)).report(report));
        JobExecution execution = job.jobs.run(job.jobs.job("notes", List.of(check, job.step("notes", null))));
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(exitCode(execution)).isEqualTo("FILE_REJECTED");
        assertThat(execution.getStepExecutions()).hasSize(1);
        assertThat(JsonReport.parse(Files.readString(report)).fileRejected()).isTrue();

        Note.write(job.in, 7);
        execution = job.jobs.run(job.jobs.job("notes", List.of(check, job.step("notes", null))));
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(job.database.customers()).hasSize(7);
    }

    @Test
    void a_resource_that_is_no_file_is_checked_too() throws Exception {
        var bytes = new ByteArrayResource("text\na\n".getBytes(StandardCharsets.UTF_8));
        var check = job.jobs.tasklet("check", new FileCheckTasklet(Note.FORMAT, bytes));
        assertThat(exitCode(job.jobs.run(job.jobs.job("notes", List.of(check)))))
                .isEqualTo("FILE_REJECTED");
    }

    @Test
    void a_check_can_limit_the_rejected_rows() throws Exception {
        Note.writeLines(job.in, List.of(Note.BAD, "n1,a", Note.BAD));
        var check = new FileCheckTasklet(Note.FORMAT, new FileSystemResource(job.in));
        for (int most : List.of(2, 1)) {
            JobExecution execution = job.jobs.run(
                    job.jobs.job("check" + most, List.of(job.jobs.tasklet("check", check.mostRejected(most)))));
            assertThat(exitCode(execution)).isEqualTo(most == 2 ? "COMPLETED" : "FILE_REJECTED");
        }
    }

    @Test
    void a_writer_that_would_not_hear_of_the_end_of_its_step_is_refused() throws Exception {
        Note.write(job.in, 3);
        var writer = job.newWriter();
        var step = job.jobs.<Note, Note>chunks(
                "notes", 5, job.newReader(), chunk -> writer.write(chunk), chunks -> chunks.stream(writer));
        JobExecution execution = job.jobs.run(job.jobs.job("notes", List.of(step)));
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions().toString()).contains(".listener(writer)");
    }

    @Test
    void a_missing_file_fails_a_strict_reader_only() throws Exception {
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        job.reader = builder -> builder.strict(false);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Files.readAllLines(job.out)).containsExactly("id,text");
    }

    @Test
    void a_processor_throws_or_drops_invalid_records() {
        Note invalid = new Note("far too long", "secret words");
        assertThatThrownBy(() -> new ValidatingRecordProcessor<>(Note.FORMAT).process(invalid))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageNotContaining("secret");
        assertThat(ValidatingRecordProcessor.filtering(Note.FORMAT).process(invalid))
                .isNull();
        Note valid = new Note("n1", "a");
        assertThat(new ValidatingRecordProcessor<>(Note.FORMAT).process(valid)).isSameAs(valid);
    }

    @Test
    void a_builder_says_what_is_missing() {
        assertThatThrownBy(() -> new PartnerFileItemReaderBuilder<Note>()
                        .format(Note.FORMAT)
                        .build())
                .hasMessageContaining("name(...)");
        assertThatThrownBy(() ->
                        new PartnerFileItemReaderBuilder<Note>().name("in").build())
                .hasMessageContaining("format(...)");
        assertThatThrownBy(() -> new PartnerFileItemWriterBuilder<Note>()
                        .name("out")
                        .format(Note.FORMAT)
                        .build())
                .hasMessageContaining("file(...)");
    }
}
