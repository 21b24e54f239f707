package org.partnerfiles.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.file.UnfinishedFiles;
import org.partnerfiles.option.Option;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.UnmappedCells;

/**
 * Writes the records of one file in order. Each is checked by the format's rules before its first byte is written. The file has
 * its name when {@link #publish} has returned and not before; a writer that is closed without it leaves no file. For use by
 * one thread.
 *
 * <p>The findings are those of a reader of all records offered, the refused ones included. The key of a refused record is free for a
 * later one, except in a format whose recipient refuses the whole file for one bad record: there its corrected form is a duplicate, and the
 * file is written again from its first record.
 *
 * <pre>{@code
 * try (RecordWriter<LoanProCustomer> out = LoanPro.CUSTOMERS.writer(path)) {
 *     out.write(customer);
 *     out.publish();
 * }
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public interface RecordWriter<R> extends AutoCloseable {

    /** What writers do with values that the recipient ignores. By default they write them. */
    Option<IgnoredValues> IGNORED_VALUES = Option.of(
            "core.ignored-values",
            IgnoredValues.WRITE,
            "Whether a writer writes values that the recipient ignores, leaves them out, or refuses their records.");

    /**
     * What a writer does with values that the recipient ignores: those whose findings have the effect
     * {@link org.partnerfiles.finding.Effect#VALUE_IGNORED}. Chosen by {@link #IGNORED_VALUES}; the findings are the same in each case.
     */
    enum IgnoredValues {
        /** They are written; the findings report them. */
        WRITE,
        /** The record is written without them. Only in formats that define how to leave a value out. */
        LEAVE_OUT,
        /** The record is not written; the findings on its ignored values are errors. */
        REFUSE
    }

    /**
     * {@return whether a file is a temporary file of this library, next to the file that is written or in the directory for
     * temporary files} A process that is killed can leave one; a host may delete those that no running process writes
     * and no job goes on with (see {@link #checkpoint}). Their names match
     * {@code .*.partnerfiles-part}.
     *
     * <pre>{@code
     * try (Stream<Path> files = Files.list(outbox)) {
     *     files.filter(RecordWriter::isUnfinished).filter(OlderThan.oneDay()).forEach(Sweeper::delete);
     * }
     * }</pre>
     *
     * @param file a path
     */
    static boolean isUnfinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(UnfinishedFiles.PREFIX) && name.endsWith(UnfinishedFiles.SUFFIX);
    }

    /**
     * Writes a record.
     *
     * @param record the record
     * @throws InvalidRecordException if a finding on it is an error; no part of it is written, and the writer can go on
     * @throws IOException if the file cannot be written
     */
    default void write(R record) throws IOException {
        write(record, UnmappedCells.none());
    }

    /**
     * Writes a record and further cells, which belong to no column of the format. If the format has column names, the writer must know
     * their headers.
     *
     * @param record the record
     * @param unmapped the further cells
     * @throws InvalidRecordException if a finding on it is an error; no part of it is written, and the writer can go on
     * @throws IOException if the file cannot be written
     */
    default void write(R record, UnmappedCells unmapped) throws IOException {
        List<Finding> findings = offer(record, unmapped);
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).effect().isError()) {
                throw new InvalidRecordException(findings);
            }
        }
    }

    /**
     * Writes a record unless a finding on it is an error.
     *
     * @param record the record
     * @return the findings on it; it was written if none is an error
     * @throws IOException if the file cannot be written
     */
    default List<Finding> offer(R record) throws IOException {
        return offer(record, UnmappedCells.none());
    }

    /**
     * Writes a record and further cells, which belong to no column of the format, unless a finding on it is an error.
     *
     * @param record the record
     * @param unmapped the further cells
     * @return the findings on it; it was written if none is an error
     * @throws IOException if the file cannot be written
     */
    List<Finding> offer(R record, UnmappedCells unmapped) throws IOException;

    /**
     * The result for a record that was offered.
     *
     * @param record the record
     * @param number its number among the records offered to the writer, from 1, as in findings
     * @param findings the findings on it
     * @param isWritten whether it was written
     * @param <R> the record
     */
    record Outcome<R>(R record, long number, List<Finding> findings, boolean isWritten) {
        /** Copies. */
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Writes every record that has no error; look-ups are called for many records at once. The findings on the others are in the
     * {@link #report}.
     *
     * @param records the records
     * @return how many were not written
     * @throws IOException if the file cannot be written
     * @see #offerAll(Iterable, Consumer)
     */
    default long offerAll(Iterable<? extends R> records) throws IOException {
        return offerAll(records, outcome -> {});
    }

    /**
     * Writes every record that has no error, and reports the result for each; look-ups are called for many records at once. After an
     * exception, also from the iterator of the records, a look-up or the listener, the file cannot be published any
     * more, since it is not known which records are in it.
     *
     * <pre>{@code
     * out.offerAll(customers, outcome -> {
     *     if (!outcome.isWritten()) {
     *         refused.add(outcome.record(), outcome.findings());
     *     }
     * });
     * }</pre>
     *
     * @param records the records
     * @param outcomes called once for each record, in order; the writer keeps no outcome
     * @return how many were not written
     * @throws IOException if the file cannot be written
     */
    long offerAll(Iterable<? extends R> records, Consumer<? super Outcome<R>> outcomes) throws IOException;

    /**
     * {@return how far the file is written; its bytes so far outlive a power cut} To be stored, so that {@link
     * org.partnerfiles.FileFormat#resume} goes on there. A record counts as offered once its call has returned.
     *
     * <pre>{@code
     * try (RecordWriter<Payment> out = PAYMENTS.resumableWriter(path)) {
     *     out.offerAll(firstChunk);
     *     store(out.checkpoint());
     *     out.suspend();
     * }
     * try (RecordWriter<Payment> out = PAYMENTS.resume(path, stored())) {
     *     out.offerAll(secondChunk);
     *     out.publish();
     * }
     * }</pre>
     *
     * @throws IOException if the bytes cannot be written
     * @throws IllegalStateException if the writer is not one of {@link org.partnerfiles.FileFormat#resumableWriter}, or has ended
     */
    Checkpoint checkpoint() throws IOException;

    /**
     * Ends the writer and keeps the unfinished file, so that another one can go on at the last {@link #checkpoint}; also after a failure.
     * Records offered after that checkpoint are not in the file then. {@link #close} is still to be called, and keeps the file.
     *
     * @throws IOException if the file cannot be closed
     * @throws IllegalStateException if the writer is not one of {@link org.partnerfiles.FileFormat#resumableWriter}, or has ended
     */
    void suspend() throws IOException;

    /** {@return what was found so far; a rejected record is one that was not written} */
    ValidationReport report();

    /**
     * Completes the file and gives it its name, replacing an earlier file of that name. Further records cannot be
     * written.
     *
     * @throws InvalidRecordException if a finding on the whole file refuses it; then no file is left
     * @throws IllegalStateException if the writer failed before, or if a rule failed to remember a record, so that it did not check the
     *     later ones; then no file is left
     * @throws IOException if the file cannot be completed; then no file is left
     */
    void publish() throws IOException;

    /** Abandons the file: no file is left, and {@link #close} does not throw. */
    void abandon();

    /**
     * Closes the writer. If it is not {@linkplain #publish() published}, no file is left; a stream that the caller opened
     * stays open, and keeps what was written to it.
     *
     * @throws IllegalStateException if records were written and the file was neither published nor {@linkplain #abandon()
     *     abandoned}: the call of {@code publish} was forgotten, or an exception came before it (which then carries this one)
     * @throws IOException if the unfinished file cannot be removed
     */
    @Override
    void close() throws IOException;
}
