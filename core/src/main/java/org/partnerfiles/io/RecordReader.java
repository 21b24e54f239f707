package org.partnerfiles.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

/**
 * Reads the rows of one file in order, each judged by the format's rules. What the file holds never throws: it comes as findings.
 * Belongs to one thread.
 *
 * <pre>{@code
 * try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(path)) {
 *     for (Row<LoanProCustomer> row : in) {
 *         if (row instanceof Row.Accepted<LoanProCustomer> accepted) save(accepted.record());
 *         else quarantine(row.line(), row.findings());
 *     }
 * }
 * }</pre>
 *
 * @param <R> the record
 */
public interface RecordReader<R> extends Iterable<Row<R>>, AutoCloseable {

    /**
     * {@return the next row, or null at the end of the file}
     *
     * <p>What a look-up throws comes from here; whoever reads on after it has the look-up asked again, and misses no row.
     *
     * @throws IOException if the file cannot be read; the rows before the failure have been returned
     */
    @Nullable
    Row<R> read() throws IOException;

    /** {@return the columns of the file} */
    FileColumns columns();

    /** {@return the record about the file itself that its first line holds, in formats that have one; null otherwise, or where it could not be read} */
    @Nullable
    Object headerRecord();

    /**
     * {@return the record about the file itself that its first line holds; null where there is none, or it could not be read}
     *
     * <pre>{@code
     * CustomerRegistrationHeader header = in.headerRecord(CustomerRegistrationHeader.class);
     * }</pre>
     *
     * @param type its class
     * @param <H> its class
     * @throws ClassCastException if the format's is another
     */
    default <H> @Nullable H headerRecord(Class<H> type) {
        return type.cast(headerRecord());
    }

    /** {@return the findings so far that are about the file as a whole, not about a row; complete after the last row} */
    List<Finding> fileFindings();

    /** {@return what was found so far; complete after the last row} */
    ValidationReport report();

    /**
     * {@return the rows that are left, to be gone through once}
     * {@link IOException} comes as {@link UncheckedIOException}.
     */
    @Override
    default Iterator<Row<R>> iterator() {
        return new Iterator<>() {
            private @Nullable Row<R> next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    try {
                        next = read();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return next != null;
            }

            @Override
            public Row<R> next() {
                Row<R> row = hasNext() ? next : null;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = null;
                return row;
            }
        };
    }

    /** {@return the rows that are left, as a sequential stream to be gone through once} */
    default Stream<Row<R>> rows() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Closes the file if the reader opened it; a stream that the caller opened stays open.
     *
     * @throws IOException if it cannot be closed
     */
    @Override
    void close() throws IOException;
}
