package org.partnerfiles.io;

/**
 * Reads the rows of a part of a file. Rows, findings, lines and record numbers are those of the whole file, without what compares rows
 * with each other or is about the file as a whole.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public interface PartReader<R> extends RecordReader<R> {

    /**
     * {@return what must be known of the part to make the report of the file}
     *
     * @throws IllegalStateException if the last row was not read yet
     */
    PartResult result();
}
