package org.partnerfiles.io;

import java.io.Serializable;

/**
 * How far a file is written, so that another writer can go on there: {@link RecordWriter#checkpoint} returns it, and {@link
 * org.partnerfiles.FileFormat#resume} goes on. A small value without the text of any cell, made to be stored, such as in a job's database.
 *
 * @param length the number of bytes of the unfinished file
 * @param offered the number of records that were offered
 * @param written the number of records that were written
 * @param state what is known of the records: counts, and the numbers of those that were not written. A text in a form of this library, which
 *     may change between its versions
 * @since 0.1.0
 */
public record Checkpoint(long length, long offered, long written, String state) implements Serializable {

    /** {@return how far the file is written, without what is known of the records} */
    @Override
    public String toString() {
        return "Checkpoint[length=" + length + ", offered=" + offered + ", written=" + written + "]";
    }
}
