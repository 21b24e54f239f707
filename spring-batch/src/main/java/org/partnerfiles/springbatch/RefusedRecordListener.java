package org.partnerfiles.springbatch;

import org.partnerfiles.io.RecordWriter;

/**
 * Receives the records that a writer does not write, as their recipient would reject them.
 *
 * @param <R> the record
 * @since 0.1.0
 */
@FunctionalInterface
public interface RefusedRecordListener<R> {

    /**
     * Receives a record. It is called in the transaction of the chunk, right before its commit, so what it writes in the database of that
     * transaction is written once, also if the step is killed and restarted or if a chunk is rolled back.
     *
     * @param refused the record and the findings on it
     * @throws Exception if it cannot be stored; then the transaction is rolled back and the step fails
     */
    void refused(RecordWriter.Outcome<R> refused) throws Exception;
}
