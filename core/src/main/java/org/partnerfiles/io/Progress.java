package org.partnerfiles.io;

/**
 * Hears of long work. To end the work, throw: the exception reaches whoever started it, and no file is published.
 *
 * <pre>{@code
 * var format = LoanPro.CUSTOMERS.withProgress((rows, bytes) -> bar.show(bytes));
 * }</pre>
 */
@FunctionalInterface
public interface Progress {

    /** How many rows lie between two calls. */
    int EVERY = 10_000;

    /**
     * Called every {@value #EVERY} rows and at the end.
     *
     * @param rows how many rows were read or written so far
     * @param bytes how many bytes were taken from the file or handed to it so far, buffered ones included
     */
    void advanced(long rows, long bytes);
}
