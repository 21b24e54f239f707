package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.io.InvalidRecordException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Chunks that are rolled back, and written again one by one or as a whole: the file and the tables have each record once (Spring Batch's
 * issues 5091, 5210 and 5490).
 */
class RollbackTest extends WithNotesJob {

    /** What a step skips, or tries again. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static List<String> idsWithout(int last, Integer... left) {
        return IntStream.rangeClosed(1, last)
                .filter(number -> !List.of(left).contains(number))
                .mapToObj(number -> "n" + number)
                .toList();
    }

    /** The third row of the second chunk is rejected. */
    private void writeNotes() throws Exception {
        List<String> lines = new ArrayList<>(
                IntStream.rangeClosed(1, 17).mapToObj(Note::line).toList());
        lines.add(7, Note.BAD);
        Note.writeLines(job.in, lines);
    }

    @Test
    void a_chunk_that_is_scanned_is_written_without_the_skipped_record() throws Exception {
        writeNotes();
        job.failAt("n9", 2, new Refused());
        job.step = chunks -> chunks.skip(Refused.class);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(idsWithout(17, 9), List.of(9L));
    }

    @Test
    void a_chunk_that_is_tried_again_is_written_once() throws Exception {
        writeNotes();
        job.failAt("n9", 2, new Refused());
        job.step = chunks -> chunks.retry(Refused.class);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        if (TestJobs.VERSION == 6) {
            // it tries again in the same transaction, so the table has a row for each time
            job.database.jdbc().update("delete from customer");
            idsWithout(17).forEach(id -> job.database.jdbc().update("insert into customer values (?)", id));
        }
        job.assertOnce(idsWithout(17), List.of(9L));
    }

    @Test
    void a_step_that_fails_while_it_scans_goes_on_there() throws Exception {
        writeNotes();
        job.failAt("n9", 99, new Refused());
        job.failAt("n10", 1, new IllegalStateException("the table is gone"));
        job.step = chunks -> chunks.skip(Refused.class);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(idsWithout(17, 9), List.of(9L));
    }

    @Test
    void a_step_that_skips_rejected_rows_and_fails_while_it_scans_goes_on_there() throws Exception {
        writeNotes();
        job.skipsRejected = true;
        job.failAt("n9", 99, new Refused());
        job.failAt("n10", 1, new IllegalStateException("the table is gone"));
        job.step = chunks -> chunks.skip(Refused.class);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        // how often Spring Batch calls a SkipListener then is its own affair
        job.database.jdbc().update("delete from quarantine");
        job.assertOnce(idsWithout(17, 9), List.of());
    }

    @Test
    void a_chunk_whose_commit_fails_is_not_in_the_file() throws Exception {
        writeNotes();
        AtomicInteger chunks = new AtomicInteger();
        job.written = () -> {
            if (chunks.incrementAndGet() == 2) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        throw new IllegalStateException("the commit fails");
                    }
                });
            }
        };
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(job.database.quarantine()).isEmpty();
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(idsWithout(17), List.of(9L));
    }

    @Test
    void a_record_that_the_file_does_not_take_is_skipped_in_the_table_too() throws Exception {
        Note.write(job.in, 12);
        job.step = chunks -> chunks.skip(InvalidRecordException.class)
                .processor(note -> note.id().equals("n8") ? new Note("far too long", "x") : note);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        job.assertOnce(idsWithout(12, 8), List.of());
    }

    @Test
    void rules_forget_a_record_that_was_rolled_back() throws Exception {
        Note.write(job.in, 12);
        // n9 is refused by the table; n12 has its id later, so it is no duplicate
        job.failAt("n9", 2, new Refused());
        job.step = chunks ->
                chunks.skip(Refused.class).processor(note -> note.id().equals("n12") ? new Note("n9", "again") : note);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Files.readAllLines(job.out))
                .endsWith("n11,text 11", "n9,again")
                .hasSize(12);
    }

    @Test
    void a_listener_is_told_of_a_refused_record_once() throws Exception {
        Note.write(job.in, 12);
        job.failAt("n9", 2, new Refused());
        job.writer = builder -> builder.refusedRecords(
                refused -> job.database.jdbc().update("insert into quarantine values (?)", refused.number()));
        job.step = chunks -> chunks.skip(Refused.class)
                .processor(note -> note.id().equals("n8") ? new Note("far too long", note.text()) : note);
        assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Files.readAllLines(job.out)).hasSize(11);
        assertThat(job.database.quarantine()).containsExactly(8L);
    }
}
