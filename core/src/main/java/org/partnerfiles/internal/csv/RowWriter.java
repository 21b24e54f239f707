package org.partnerfiles.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
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
    private final byte delimiter;
    private byte[] buffer = new byte[2 * BUFFER];
    private int length;
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
        // ASCII is a part of every layout's charset.
        this.delimiter = (byte) layout.delimiter();
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

    /**
     * Adds a cell whose flags are known.
     *
     * @param text the text of the cell without quotes; empty for a blank cell
     * @param flags its {@link Quoting} flags
     */
    public void cell(String text, byte flags) {
        if (cells++ > 0) {
            reserve(1);
            buffer[length++] = delimiter;
        }
        if (text.isEmpty()) {
            return;
        }
        // A reader counts the delimiters of the first row to find the one in use.
        boolean quoted = (flags & Quoting.NEEDS_QUOTES) != 0 || (inFirstRow && quotingOfFirstRow.needsQuotes(text));
        String written = quoted ? Quoting.quote(text) : text;
        if ((flags & Quoting.BEYOND_ASCII) == 0) {
            appendAscii(written);
        } else if ((flags & Quoting.UNWRITABLE) == 0) {
            append(written.getBytes(charset));
        } else {
            appendStrictly(written);
        }
    }

    @SuppressWarnings("deprecation") // of ASCII, the low bytes of the characters are the text
    private void appendAscii(String text) {
        int count = text.length();
        reserve(count);
        text.getBytes(0, count, buffer, length);
        length += count;
    }

    private void append(byte[] encoded) {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
    }

    /** Appends a text that the charset may not have: {@link String#getBytes(Charset)} would replace its characters. */
    private void appendStrictly(String text) {
        try {
            append(keepsEveryByte ? EveryByte.bytes(text, charset) : encoded(text));
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
        if (cells == 1 && length == rowStart && quoting.hasQuotes()) {
            // Without quotes, a row of one empty cell is a blank line.
            appendAscii(Quoting.quote(""));
        }
        append(lineEnd);
        inFirstRow &= cells == 0;
        rowStart = length;
        cells = 0;
        if (rowStart >= BUFFER) {
            passOn();
        }
    }

    private void reserve(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    /** Passes on all whole rows. */
    private void passOn() throws IOException {
        if (unwritable != null) {
            throw unwritable;
        }
        out.write(buffer, 0, rowStart);
        // The begin of an unfinished row stays.
        System.arraycopy(buffer, rowStart, buffer, 0, length - rowStart);
        length -= rowStart;
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
