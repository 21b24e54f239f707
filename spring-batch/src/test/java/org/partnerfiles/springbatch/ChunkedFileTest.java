package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.springbatch.Transactions.committed;
import static org.partnerfiles.springbatch.Transactions.notCommitted;
import static org.partnerfiles.springbatch.Transactions.rolledBack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that follows transactions, and calls that are in none. */
class ChunkedFileTest {

    private static final Note ONE = new Note("n1", "a");
    private static final Note TWO = new Note("n2", "b");
    private static final Note REFUSED = new Note("far too long", "c");

    @TempDir
    private Path folder;

    private final List<Long> refused = new ArrayList<>();
    private Path out;
    private ChunkedFile<Note> file;

    @BeforeEach
    void begin() throws IOException {
        out = folder.resolve("out.csv");
        file = new ChunkedFile<>(Note.FORMAT, out, null, outcome -> refused.add(outcome.number()));
    }

    private void assertPublished(String... lines) throws IOException {
        file.publish();
        file.close();
        assertThat(Files.readAllLines(out).stream().skip(1)).containsExactly(lines);
    }

    @Test
    void a_first_transaction_that_is_rolled_back_leaves_nothing() throws Exception {
        rolledBack(() -> file.write(List.of(ONE)));
        committed(() -> {
            file.write(List.of(TWO));
            file.save();
        });
        assertPublished("n2,b");
    }

    @Test
    void a_last_transaction_that_is_rolled_back_leaves_what_was_before() throws Exception {
        committed(() -> {
            file.write(List.of(ONE));
            file.save();
        });
        rolledBack(() -> file.write(List.of(TWO)));
        assertPublished("n1,a");
    }

    @Test
    void without_a_transaction_each_call_is_kept() throws Exception {
        file.write(List.of(REFUSED, ONE));
        file.write(List.of(REFUSED, TWO));
        rolledBack(() -> file.write(List.of(new Note("n3", "c"))));
        assertPublished("n1,a", "n2,b");
    }

    @Test
    void a_chunk_after_one_whose_commit_failed_is_refused() throws Exception {
        notCommitted(() -> {
            file.write(List.of(ONE));
            file.save();
        });
        assertThatThrownBy(() -> file.write(List.of(TWO)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restart the step");
        assertThatThrownBy(file::save)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restart the step");
        file.close();
    }

    @Test
    void the_listener_is_told_once_of_a_record_that_is_saved_without_a_transaction() throws Exception {
        file.write(List.of(REFUSED));
        file.save();
        rolledBack(() -> file.write(List.of(ONE)));
        file.save();
        assertThat(refused).containsExactly(1L);
        assertPublished();
    }

    @Test
    void what_follows_a_transaction_is_done_at_its_end_and_without_one_after_saving() throws Exception {
        AtomicInteger ends = new AtomicInteger();
        file.afterTransaction(ends::incrementAndGet);
        committed(() -> {
            file.write(List.of(ONE));
            file.save();
            assertThat(ends).hasValue(0);
        });
        assertThat(ends).hasValue(1);
        file.save();
        assertThat(ends).hasValue(2);
        file.close();
    }

    @Test
    void a_file_that_is_closed_unpublished_is_gone() throws Exception {
        file.write(List.of(ONE));
        file.close();
        assertThat(folder).isEmptyDirectory();
    }
}
