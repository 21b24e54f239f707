package org.partnerfiles.io;

import java.io.Serializable;

/**
 * A part of a file: the rows that begin in a range of its bytes. The first part begins with the file and includes its first line.
 *
 * @param offset the number of bytes before the part; unless that is 0, a row begins there
 * @param end the number of bytes before the next part; {@link Long#MAX_VALUE} if there is none
 * @param line the physical line that the part begins on, from 1
 * @param rows the number of rows before it; header and blank lines are not counted
 * @since 0.1.0
 */
public record FilePart(long offset, long end, long line, long rows) implements Serializable {

    /** A whole file. */
    public static final FilePart WHOLE = new FilePart(0, Long.MAX_VALUE, 1, 0);

    /** Checks the numbers. */
    public FilePart {
        if (offset < 0 || end < offset || line < 1 || rows < 0) {
            throw new IllegalArgumentException("offset, end, line and rows must be those of a part of a file");
        }
    }

    /** {@return whether it begins with the file} */
    public boolean isFirst() {
        return offset == 0;
    }
}
