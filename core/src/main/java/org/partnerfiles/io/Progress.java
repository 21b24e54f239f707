package org.partnerfiles.io;

/**
 * Receives the progress of reading or writing. To stop, throw an exception: it reaches the caller, and no file is published.
 *
 * <pre>{@code
 * var format = LoanPro.CUSTOMERS.withProgress((rows, bytes) -> bar.show(bytes));
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Progress {

    /** The number of rows between two calls. */
    int EVERY = 10_000;

    /**
     * Called every {@value #EVERY} rows and at the end; by a writer, before the file is published.
     *
     * @param rows the number of rows read or written so far
     * @param bytes the number of bytes read or written so far, including buffered ones
     */
    void advanced(long rows, long bytes);
}
