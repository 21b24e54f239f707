package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Layout;

/**
 * Writes rows in a layout, cell by cell, straight into bytes. The caller checks each cell with {@link Quoting} before it begins a row, so
 * that no bytes of a rejected row are written.
 */
public final class RowWriter implements Closeable {

    /** The fewest bytes that are passed on at once: one call for each row would cost more than the rest of the work. */
    private static final int BUFFER = 1 << 13;

    private final OutputStream out;
    private final Quoting quoting;
    private final Quoting quotingOfFirstRow;
    private final Charset charset;
    private final boolean keepsEveryByte;
    private final byte[] lineEnd;
    private final RowBytes buffer;
    private int rowStart;
    private int cells;
    private boolean inFirstRow = true;
    /** Why some row cannot be passed on: it has a character that the charset does not have. */
    private @Nullable CharacterCodingException unwritable;

    /**
     * A writer of rows to a stream, which is closed with it.
     *
     * @param out receives the bytes, in pieces of some kilobytes
     * @param layout the text form
     */
    public RowWriter(OutputStream out, Layout layout) {
        this.out = out;
        this.quoting = Quoting.of(layout);
        this.quotingOfFirstRow = Quoting.ofFirstRow(layout);
        this.charset = layout.charset();
        this.keepsEveryByte = EveryByte.in(layout);
        this.lineEnd = layout.lineEnd().text().getBytes(charset);
        this.buffer = new RowBytes(layout, 2 * BUFFER);
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
        cell(text, quoting.flags(text));
    }

    /**
     * Adds a cell to the row that is not quoted for what it contains.
     *
     * @param text the text of the cell; empty for a blank cell
     */
    public void cellWithoutQuotes(String text) {
        cell(text, (byte) (quoting.flags(text) & ~Quoting.NEEDS_QUOTES));
    }

    private void cell(String text, byte flags) {
        delimit();
        if (text.isEmpty()) {
            return;
        }
        // A reader counts the delimiters of the first row to find the one in use.
        boolean quoted = (flags & Quoting.NEEDS_QUOTES) != 0 || (inFirstRow && quotingOfFirstRow.needsQuotes(text));
        if ((flags & Quoting.BEYOND_ASCII) == 0 || (flags & Quoting.UNWRITABLE) == 0) {
            buffer.cell(text, flags, quoted);
        } else {
            appendStrictly(quoted ? Quoting.quote(text) : text);
        }
    }

    /** {@return whether the cells of the row must be given as texts, since more of them than usual need quotes} */
    public boolean needsTexts() {
        return inFirstRow;
    }

    /**
     * Adds cells that are encoded.
     *
     * @param encoded an array with the cells, quoted where needed, with delimiters between them
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @param count how many cells
     */
    public void cells(byte[] encoded, int from, int to, int count) {
        delimit();
        buffer.append(encoded, from, to);
        cells += count - 1;
    }

    private void delimit() {
        if (cells++ > 0) {
            buffer.delimit();
        }
    }

    /** Appends a text that the charset may not have: {@link String#getBytes(Charset)} would replace its characters. */
    private void appendStrictly(String text) {
        try {
            buffer.append(keepsEveryByte ? EveryByte.bytes(text, charset) : encoded(text));
        } catch (CharacterCodingException e) {
            unwritable = e;
        }
    }

    private byte[] encoded(String text) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /**
     * Ends the row with the layout's line end. A row without cells is a blank line.
     *
     * @throws IOException if the bytes cannot be written
     */
    public void endRow() throws IOException {
        if (cells == 1 && buffer.length() == rowStart && quoting.hasQuotes()) {
            // Without quotes, a row of one empty cell is a blank line.
            buffer.cell("", Quoting.TEXT, true);
        }
        buffer.append(lineEnd);
        inFirstRow &= cells == 0;
        rowStart = buffer.length();
        cells = 0;
        if (rowStart >= BUFFER) {
            passOn();
        }
    }

    /** Passes on all whole rows. */
    private void passOn() throws IOException {
        if (unwritable != null) {
            throw unwritable;
        }
        out.write(buffer.array(), 0, rowStart);
        buffer.removeBefore(rowStart); // the begin of an unfinished row stays
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
        try (out) {
            passOn();
        }
    }
}
