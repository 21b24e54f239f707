package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.springbatch.Transactions.committed;
import static org.partnerfiles.springbatch.Transactions.rolledBack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/** When a listener is told of rejected rows. */
class PendingRowsTest {

    @TempDir
    private Path folder;

    private final List<Long> told = new ArrayList<>();
    private final ChunkTransaction transaction = new ChunkTransaction(this::ended);
    private final PendingRows<Note> pending = new PendingRows<>(row -> told.add(row.line()), transaction);
    private Row.Rejected<Note> second;
    private Row.Rejected<Note> third;

    private void ended(boolean committed) {
        pending.ended(committed);
    }

    /** Two rejected rows, on lines 2 and 3. */
    @BeforeEach
    void read() throws IOException {
        Path file = folder.resolve("in.csv");
        Note.writeLines(file, List.of(Note.BAD, Note.BAD));
        try (RecordReader<Note> reader = Note.FORMAT.reader(file)) {
            second = (Row.Rejected<Note>) reader.read();
            third = (Row.Rejected<Note>) reader.read();
        }
    }

    private void add(int rows) throws Exception {
        for (int i = 0; i < rows; i++) {
            pending.add(second);
        }
    }

    @Test
    void a_row_is_told_again_after_a_rollback_and_not_after_a_commit() throws Exception {
        pending.add(second);
        rolledBack(pending::pass);
        assertThat(told).containsExactly(2L);
        committed(pending::pass);
        committed(pending::pass);
        assertThat(told).containsExactly(2L, 2L);
    }

    @Test
    void a_row_that_was_told_without_a_transaction_is_not_told_again() throws Exception {
        pending.add(second);
        pending.pass();
        rolledBack(() -> {
            pending.add(third);
            pending.pass();
        });
        pending.pass();
        assertThat(told).containsExactly(2L, 3L, 3L);
    }

    @Test
    void many_rows_of_one_transaction_are_told_at_once() throws Exception {
        committed(() -> {
            add(PendingRows.MOST_KEPT - 1);
            assertThat(told).isEmpty();
            add(1);
            assertThat(told).hasSize(PendingRows.MOST_KEPT);
            pending.add(third);
            pending.pass();
        });
        assertThat(told).hasSize(PendingRows.MOST_KEPT + 1).endsWith(3L);
    }

    @Test
    void after_many_rows_of_a_transaction_that_is_rolled_back_the_step_must_be_restarted() throws Exception {
        rolledBack(() -> add(PendingRows.MOST_KEPT));
        assertThatThrownBy(() -> pending.add(third))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restart the step");
        assertThatThrownBy(pending::pass)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restart the step");
    }

    @Test
    void many_rows_that_were_committed_are_not_lost_by_a_later_rollback() throws Exception {
        committed(() -> add(PendingRows.MOST_KEPT));
        rolledBack(() -> pending.add(third));
        pending.pass();
        assertThat(told).hasSize(PendingRows.MOST_KEPT + 1);
    }

    @Test
    void outside_a_transaction_rows_are_kept_until_they_are_passed() throws Exception {
        add(PendingRows.MOST_KEPT + 1);
        assertThat(told).isEmpty();
        pending.pass();
        assertThat(told).hasSize(PendingRows.MOST_KEPT + 1);
    }
}
