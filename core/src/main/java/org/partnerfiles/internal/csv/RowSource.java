package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;

/** The one seam between tokenising and everything else: rows of cells, in file order. */
public interface RowSource extends Closeable {

    /**
     * Reads the next row, whatever its state; a row that cannot be read is handed on with its fault. Where its quotes are in order
     * its end is known and reading goes on behind it; otherwise at the physical line after its first.
     *
     * @param row is filled
     * @return false at the end of the file
     * @throws IOException if the bytes cannot be read, never because of their content
     */
    boolean next(RawRow row) throws IOException;

    /**
     * {@return what was not read yet, by whole lines; nothing must be read here then, and whoever has the lines closes them}
     *
     * @param blockBytes how many bytes of them come at a time, where no line is longer
     */
    LineBlocks rest(int blockBytes);

    /** {@return whether the file began with a byte order mark; known after the first call of {@link #next}} */
    boolean byteOrderMark();

    /** {@return the delimiter in use: the layout's, or the other one that the first line showed} */
    char delimiter();
}
