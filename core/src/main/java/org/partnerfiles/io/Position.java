package org.partnerfiles.io;

import java.io.Serializable;

/**
 * A place between two rows of a file, where a reader can go on: {@link RecordReader#position} returns it, and {@link
 * org.partnerfiles.FileFormat#reader(java.nio.file.Path, Position)} goes on there. A small value without the text of any cell, made to be
 * stored, such as in a job's database.
 *
 * <pre>{@code
 * Position stored = reader.position();                            // with the rows that were saved, in one transaction
 * RecordReader<Payment> rest = PAYMENTS.reader(path, stored);     // after a restart
 * }</pre>
 *
 * @param offset the number of bytes before the next row
 * @param line the physical line that the next row begins on, from 1
 * @param rows the number of rows before it; header and blank lines are not counted
 * @param length the number of bytes of the whole file
 * @param head a digest of the first bytes of the file, in hexadecimal digits
 * @param state what is known of the rows before: counts, and the numbers of the rejected ones. A text in a form of this library, which may
 *     change between its versions
 * @since 0.1.0
 */
public record Position(long offset, long line, long rows, long length, String head, String state)
        implements Serializable {

    /** {@return the place, without what is known of the rows before} */
    @Override
    public String toString() {
        return "Position[offset=" + offset + ", line=" + line + ", rows=" + rows + "]";
    }
}
