package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes rows cell by cell and writes them in a layout. The caller checks each cell by {@link RowSinks#firstUnwritable} before
 * it begins a row, so that a refused row leaves no bytes.
 */
public interface RowSink extends Closeable {

    /**
     * Adds a cell to the row.
     *
     * @param text what the cell holds, unquoted; empty for a blank cell
     * @throws IOException if the bytes cannot be written
     */
    void cell(String text) throws IOException;

    /**
     * Adds a cell whose {@link CellTraits} are known.
     *
     * @param text what the cell holds, unquoted; empty for a blank cell
     * @param quoted whether it needs quotes
     * @throws IOException if the bytes cannot be written
     */
    void cell(String text, boolean quoted) throws IOException;

    /**
     * Ends the row with the layout's line end; without a cell before, that is a blank line.
     *
     * @throws IOException if the bytes cannot be written
     */
    void endRow() throws IOException;

    /**
     * Hands all rows on to the stream and flushes it.
     *
     * @throws IOException if the bytes cannot be written
     */
    void flush() throws IOException;
}
