package org.partnerfiles.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the file in hand beside its records; counts grow while it is read and are complete at its end. */
public interface FileFacts {

    /** {@return the file's name without its directory, or null where none is known} */
    @Nullable
    String fileName();

    /** {@return the cells of the first line as they stand; empty for a file without content, and for records in no file} */
    List<String> firstLine();

    /** {@return the record about the file itself that the first line holds, in layouts that have one; null otherwise, or where it could not be read} */
    @Nullable
    Object headerRecord();

    /**
     * {@return the record about the file itself that the first line holds; null where there is none, or it could not be read}
     *
     * @param type its class
     * @param <H> its class
     * @throws ClassCastException if the format's is another
     */
    default <H> @Nullable H headerRecord(Class<H> type) {
        return type.cast(headerRecord());
    }

    /** {@return the delimiter in use} */
    char delimiter();

    /** {@return the number of rows so far: read, rejected and unreadable, without header and blank lines} */
    long rows();

    /** {@return whether reading stopped at {@linkplain org.partnerfiles.io.Limits#rows the most rows}: the file has others, which nobody read} */
    default boolean isCutShort() {
        return false;
    }

    /** {@return the number of line ends of CR and LF so far, the header's included} */
    long crlfLines();

    /** {@return the number of lone LF line ends so far} */
    long lfLines();

    /** {@return the number of lone CR line ends so far} */
    long crLines();

    /** {@return whether the last line so far had a line end} */
    boolean lastLineEnded();

    /** {@return the number of cells of the last row so far; 0 before the first} */
    int lastRowCells();
}
