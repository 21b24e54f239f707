package org.partnerfiles.springbatch;

import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.io.Row;

/**
 * The rejected rows that a listener is to be told of in the transaction that stores the reader's place after them. A chunk that is rolled
 * back is written again without reading its rows again, so they are kept until a commit.
 */
final class PendingRows<R> {

    /** From so many rows on, the listener is told of them at once, so that a file of rejected rows does not fill the memory. */
    static final int MOST_KEPT = 10_000;

    private final RejectedRowListener<R> listener;
    private final ChunkTransaction transaction;
    private List<Row.Rejected<R>> rows = new ArrayList<>();
    private int passed;
    private boolean passedEarly;
    private boolean lost;

    PendingRows(RejectedRowListener<R> listener, ChunkTransaction transaction) {
        this.listener = listener;
        this.transaction = transaction;
    }

    void add(Row.Rejected<R> row) throws Exception {
        requireAll();
        rows.add(row);
        if (rows.size() >= MOST_KEPT && transaction.join()) {
            pass();
            rows = new ArrayList<>();
            passed = 0;
            passedEarly = true;
        }
    }

    /** Tells the listener of the rows. */
    void pass() throws Exception {
        requireAll();
        boolean mayBeRolledBack = transaction.join();
        for (; passed < rows.size(); passed++) {
            listener.rejected(rows.get(passed));
        }
        if (!mayBeRolledBack) {
            ended(true);
        }
    }

    private void requireAll() {
        if (lost) {
            throw new IllegalStateException("a chunk with more than " + MOST_KEPT
                    + " rejected rows was rolled back; restart the step, which reads them again");
        }
    }

    /** Forgets the rows that the listener was told of in a transaction, if that was committed. */
    void ended(boolean committed) {
        if (committed) {
            rows.subList(0, passed).clear();
        } else {
            lost |= passedEarly;
        }
        passed = 0;
        passedEarly = false;
    }
}
