package org.partnerfiles.springbatch;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transaction of a chunk, for what is not in a database and yet has to follow it. */
final class ChunkTransaction {

    private final Consumer<Boolean> ended;
    private boolean running;

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
     */
    boolean join() {
        if (!running && TransactionSynchronizationManager.isSynchronizationActive()) {
            running = true;
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    running = false;
                    ended.accept(status == STATUS_COMMITTED);
                }
            });
        }
        return running;
    }
}
