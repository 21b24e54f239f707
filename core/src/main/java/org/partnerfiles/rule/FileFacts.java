package org.partnerfiles.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the current file besides its records. The counts grow while it is read and are complete at its end.
 *
 * @since 0.1.0
 */
public interface FileFacts {

    /** Why a rule on the file's name does not run where the name is not known, for {@link Findings#skip}. */
    String NAME_NOT_KNOWN =
            "the file's name is not known: check the file by its name, not from a stream or standard input";

    /** {@return the file's name without its directory, and without {@code .gz} if it is a gzip file; null if it is not known} */
    @Nullable
    String fileName();

    /** {@return the unchanged cells of the first line; empty for a file without content, and for records that are in no file} */
    List<String> firstLine();

    /** {@return the record about the file in its first line, in layouts that have one; null otherwise, or if it could not be read} */
    @Nullable
    Object headerRecord();

    /**
     * {@return the record about the file in its first line; null if there is none, or if it could not be read}
     *
     * @param type its class
     * @param <H> its class
     * @throws ClassCastException if the record is of another class
     */
    default <H> @Nullable H headerRecord(Class<H> type) {
        return type.cast(headerRecord());
    }

    /** {@return the delimiter in use} */
    char delimiter();

    /** {@return the number of rows so far: read, rejected and unreadable, without header and blank lines} */
    long rows();

    /** {@return whether reading stopped at {@linkplain org.partnerfiles.io.Limits#rows the most rows}: the file has further rows that were not read} */
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
