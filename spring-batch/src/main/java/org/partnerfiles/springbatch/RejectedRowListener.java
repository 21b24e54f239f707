package org.partnerfiles.springbatch;

import org.partnerfiles.io.Row;

/**
 * Receives the rows that a reader rejects, such as to store them in a table.
 *
 * <pre>{@code
 * RejectedRowListener<Payment> quarantine = row -> jdbc.update(
 *         "insert into quarantine (line, raw) values (?, ?)", row.line(), row.raw().text());
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
@FunctionalInterface
public interface RejectedRowListener<R> {

    /**
     * Receives a row. It is called in the transaction that stores the reader's place after the row, right before its commit, so what it
     * writes in the database of that transaction is written once, also if the step is killed and restarted or if a chunk is rolled back.
     *
     * @param row the row
     * @throws Exception if it cannot be stored; then the transaction is rolled back and the step fails
     */
    void rejected(Row.Rejected<R> row) throws Exception;
}
