package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import org.partnerfiles.table.Layout;

/**
 * Writes rows in a layout, cell by cell. The caller checks each cell with {@link Quoting} before it begins a row, so that no bytes of a
 * rejected row are written.
 */
public final class RowWriter implements Closeable {

    /** The fewest characters that are passed on at once: one call for each row would cost more than the rest of the work. */
    private static final int BUFFER = 1 << 12;

    /** A row of one empty cell, which is a blank line without quotes. */
    private static final String EMPTY = Quoting.quote("");

    private final Writer out;
    private final Quoting quoting;
    private final Quoting quotingOfFirstRow;
    private final String lineEnd;
    private final char delimiter;
    private final StringBuilder buffer = new StringBuilder(2 * BUFFER);
    private int rowStart;
    private int cells;
    private boolean inFirstRow = true;

    /**
     * A writer of rows to a stream, which is closed with it.
     *
     * @param out receives the bytes, in pieces of some kilobytes
     * @param layout the text form
     */
    public RowWriter(OutputStream out, Layout layout) {
        this.quoting = Quoting.of(layout);
        this.quotingOfFirstRow = Quoting.ofFirstRow(layout);
        this.delimiter = layout.delimiter();
        this.lineEnd = layout.lineEnd().text();
        this.out = EveryByte.in(layout)
                ? EveryByte.writer(out, layout.charset())
                : new OutputStreamWriter(
                        out,
                        layout.charset()
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Goes on after rows that were written before. */
    public void goOn() {
        inFirstRow = false;
    }

    /**
     * Adds a cell to the row.
     *
     * @param text the text of the cell without quotes; empty for a blank cell
     */
    public void cell(String text) {
        cell(text, quoting.needsQuotes(text));
    }

    /**
     * Adds a cell whose flags are known.
     *
     * @param text the text of the cell without quotes; empty for a blank cell
     * @param quoted whether it needs quotes
     */
    public void cell(String text, boolean quoted) {
        if (cells++ > 0) {
            buffer.append(delimiter);
        }
        // A reader counts the delimiters of the first row to find the one in use.
        boolean quotesAround = quoted || (inFirstRow && quotingOfFirstRow.needsQuotes(text));
        buffer.append(quotesAround ? Quoting.quote(text) : text);
    }

    /**
     * Ends the row with the layout's line end. A row without cells is a blank line.
     *
     * @throws IOException if the bytes cannot be written
     */
    public void endRow() throws IOException {
        if (cells == 1 && buffer.length() == rowStart && quoting.hasQuotes()) {
            buffer.append(EMPTY);
        }
        buffer.append(lineEnd);
        inFirstRow &= cells == 0;
        rowStart = buffer.length();
        cells = 0;
        if (rowStart >= BUFFER) {
            passOn();
        }
    }

    private void passOn() throws IOException {
        char[] rows = new char[rowStart];
        buffer.getChars(0, rowStart, rows, 0);
        out.write(rows);
        buffer.delete(0, rowStart);
        rowStart = 0;
    }

    /**
     * Passes all rows to the stream and flushes it.
     *
     * @throws IOException if the bytes cannot be written
     */
    public void flush() throws IOException {
        passOn();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        passOn();
        out.close();
    }
}
