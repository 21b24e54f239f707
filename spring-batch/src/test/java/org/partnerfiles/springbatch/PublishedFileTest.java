package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** When a written file gets its name, and what becomes of it if it does not. */
class PublishedFileTest extends WithNotesJob {

    @Test
    void a_step_that_a_listener_fails_keeps_its_file_for_the_restart() throws Exception {
        Note.write(job.in, 3);
        job.step = chunks -> chunks.listener(atEnd(() -> ExitStatus.FAILED));
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.out).doesNotExist();
        job.step = chunks -> {};
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(List.of("n1", "n2", "n3"), List.of());
    }

    /** A process that is killed then would leave a completed step without its file. */
    @Test
    void a_step_is_not_stored_as_completed_before_its_file_is_published() throws Exception {
        Note.write(job.in, 12);
        List<String> during = new ArrayList<>();
        List<String> atEnd = new ArrayList<>();
        job.written = () -> during.add(storedStatus());
        job.step = chunks -> chunks.listener(atEnd(() -> {
            atEnd.add(storedStatus());
            return ExitStatus.COMPLETED;
        }));
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(during).containsExactly("STARTED", "STARTED", "STARTED");
        assertThat(atEnd).hasSize(1).doesNotContain("COMPLETED");
        assertThat(storedStatus()).isEqualTo("COMPLETED");
    }

    private String storedStatus() {
        return job.database.jdbc().queryForObject("select status from batch_step_execution", String.class);
    }

    /** {@return a listener that is called before the writer} */
    private static StepExecutionListener atEnd(Supplier<ExitStatus> result) {
        return new StepExecutionListener() {
            @Override
            public ExitStatus afterStep(StepExecution step) {
                return result.get();
            }
        };
    }

    @Test
    void a_file_that_cannot_be_published_fails_its_step_and_a_restart_publishes_it() throws Exception {
        Note.write(job.in, 3);
        Path obstacle = job.out.resolve("obstacle");
        job.written = () -> {
            try {
                Files.createDirectories(obstacle);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        JobExecution execution = job.run();
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getExitStatus().getExitCode()).isEqualTo("FAILED");
        assertThat(execution.getAllFailureExceptions()).isNotEmpty();

        Files.delete(obstacle);
        Files.delete(job.out);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(List.of("n1", "n2", "n3"), List.of());
    }
}
