package org.partnerfiles.internal.csv;

/**
 * A place between two rows of a file, where reading can begin.
 *
 * @param offset the number of bytes before it
 * @param line the number of the line that begins there, from 1
 * @param record the number of the next record, from 1
 */
public record RowPosition(long offset, long line, long record) {

    /** The beginning of a file. */
    public static final RowPosition START = new RowPosition(0, 1, 1);
}
