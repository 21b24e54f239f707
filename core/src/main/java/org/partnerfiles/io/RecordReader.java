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
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

/**
 * Reads the rows of one file in order and checks each by the format's rules. No content of a file throws: mistakes are findings.
 * For use by one thread.
 *
 * <p>A file may be refused as a whole although its rows are accepted: a column is missing, or a count is wrong. A host that stores rows
 * while it reads calls {@link #requireReadable} before the first row, and rolls back if {@link ValidationReport#fileRejected} is true
 * after the last one.
 *
 * <pre>{@code
 * try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(path)) {
 *     in.requireReadable();
 *     for (Row<LoanProCustomer> row : in) {
 *         if (row instanceof Row.Accepted<LoanProCustomer> accepted) save(accepted.record());
 *         else quarantine(row.line(), row.findings());
 *     }
 * }
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public interface RecordReader<R> extends Iterable<Row<R>>, AutoCloseable {

    /**
     * {@return the next row, or null at the end of the file}
     *
     * <p>Throws what a look-up throws. The next call calls the look-up again, so no row is lost. After any other failure the reader cannot
     * go on, as a row may be lost or known to some of the rules only: each further call throws an {@link IllegalStateException}.
     *
     * @throws IOException if the file cannot be read; the rows before the failure have been returned
     * @throws IllegalStateException if reading failed before, or if the reader is closed
     */
    @Nullable
    Row<R> read() throws IOException;

    /**
     * Throws if a finding so far refuses the file as a whole. Before the first row, these are the findings on its first line, such as a
     * missing column or a missing header. The rows of such a file can be read, for their findings, but should not be stored. What only the
     * end of the file shows, such as a wrong count, is known after the last row, as are rows that refuse the whole file: then ask
     * {@link ValidationReport#fileRejected} of the {@link #report}.
     *
     * @return this reader
     * @throws FileRejectedException if the file is refused; it has the findings
     */
    default RecordReader<R> requireReadable() {
        List<Finding> findings = fileFindings();
        for (Finding finding : findings) {
            if (finding.effect() == Effect.FILE_REJECTED) {
                throw new FileRejectedException(findings);
            }
        }
        return this;
    }

    /**
     * Has the reader write the rejected rows to a file, each before it is returned. The file appears under its name when the last row was
     * read, with a header only if no row was rejected. If the reader is closed before that, nothing is left of it. That of a reader that goes on
     * at a {@link Position} has only rows after it.
     *
     * @param file the file
     * @throws IOException if it cannot be made; {@link #read} throws if it cannot be written
     * @throws IllegalStateException if a row was read, if the reader has such a file, or if rules are to be named in a layout that lets no
     *     row have a further cell
     */
    void writeRejects(RejectsFile file) throws IOException;

    /**
     * {@return how many rejected rows are not in the {@linkplain #writeRejects file}: those over {@link Limits#rowBytes} of a stream or a
     * gzip file, which are not kept and cannot be read again}
     */
    long rejectsLeftOut();

    /**
     * {@return the place after the last row that {@link #read} returned, where another reader can go on} Its iterator is ahead by a row after
     * {@code hasNext}. Rows, findings and the counts of the report are then the same as without a stop; the findings on the rows before
     * are counted, not listed, in the report of the other reader.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalStateException if the reader is closed, or reads a stream
     * @throws UnsupportedOperationException if the file is within an archive, or otherwise can be read only once
     */
    Position position() throws IOException;

    /** {@return the file's name without its directory, and without {@code .gz} if it is a gzip file; null if it is not known} */
    @Nullable
    String fileName();

    /** {@return the columns of the file} */
    FileColumns columns();

    /** {@return the record about the file in its first line, in formats that have one; null otherwise, or if it could not be read} */
    @Nullable
    Object headerRecord();

    /**
     * {@return the record about the file in its first line; null if there is none, or if it could not be read}
     *
     * <pre>{@code
     * CustomerRegistrationHeader header = in.headerRecord(CustomerRegistrationHeader.class);
     * }</pre>
     *
     * @param type its class
     * @param <H> its class
     * @throws ClassCastException if the record is of another class
     */
    default <H> @Nullable H headerRecord(Class<H> type) {
        return type.cast(headerRecord());
    }

    /** {@return the findings so far that are about the file as a whole, not about a row; complete after the last row} */
    List<Finding> fileFindings();

    /** {@return what was found so far; complete after the last row, and never if reading failed} */
    ValidationReport report();

    /**
     * {@return an iterator over the remaining rows, for one use}
     * It throws {@link UncheckedIOException} in place of {@link IOException}.
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

    /** {@return the remaining rows as a sequential stream} */
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
