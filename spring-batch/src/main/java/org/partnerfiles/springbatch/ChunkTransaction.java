package org.partnerfiles.springbatch;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction of a chunk, for what is not in a database and yet has to follow it. A chunk that was saved and is rolled back all the same,
 * since its commit failed, is not written again by a fault-tolerant step of Spring Batch 5, which would go on without it: the step must end.
 */
final class ChunkTransaction {

    private final Consumer<Boolean> ended;
    private boolean running;
    private boolean saving;
    private boolean lost;

    /**
     * For one reader or writer.
     *
     * @param ended called after each transaction that was joined, with whether it was committed
     */
    ChunkTransaction(Consumer<Boolean> ended) {
        this.ended = ended;
    }

    /**
     * Joins the transaction of the thread, once.
     *
     * @return whether there is one
     * @throws IllegalStateException if a chunk before is lost
     */
    boolean join() {
        requireNoneLost();
        if (!running && TransactionSynchronizationManager.isSynchronizationActive()) {
            running = true;
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    boolean committed = status == STATUS_COMMITTED;
                    lost |= saving && !committed;
                    running = false;
                    saving = false;
                    ended.accept(committed);
                }
            });
        }
        return running;
    }

    /** Joins the transaction as {@link #join} does, where a chunk is saved. */
    boolean joinToSave() {
        saving = join();
        return saving;
    }

    void requireNoneLost() {
        if (lost) {
            throw new IllegalStateException(
                    "the last chunk could not be committed; restart the step, which goes on before it");
        }
    }
}
