package org.partnerfiles.internal.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;

/** The cells of a row. A cell of ASCII stays bytes until its text is asked for: most values are made of those. Others are texts. */
public abstract sealed class RowCells permits RawRow {

    private static final int IS_TEXT = -1;

    /** How many cells the row has; a blank line has none. */
    public int count;
    /** An array with the row's bytes, valid until the next row is read. */
    byte[] bytes = RawRow.NO_BYTES;

    /** The index of the row's first byte. */
    int from;

    /** The index of the first byte of each cell that is bytes, counted from the row's first. */
    int[] begins;
    /** The index after each cell that is bytes, or {@link #IS_TEXT}. */
    int[] ends;
    /** The cells that are texts. */
    private String[] texts = {};

    RowCells(int room) {
        this.begins = new int[room + PlainRows.CELLS_AT_ONCE];
        this.ends = new int[begins.length];
    }

    /** Makes room for a number of cells. */
    final void reserve(int cells) {
        if (cells > ends.length) {
            int room = Math.max(cells, 2 * ends.length);
            begins = Arrays.copyOf(begins, room);
            ends = Arrays.copyOf(ends, room);
        }
    }

    /** Adds a cell after those that the row has. */
    final void add(String text) {
        reserve(count + 1);
        setText(count++, text);
    }

    /** Makes a cell a text. */
    final void setText(int index, String text) {
        if (index >= texts.length) {
            texts = Arrays.copyOf(texts, ends.length);
        }
        texts[index] = text;
        ends[index] = IS_TEXT;
    }

    /** Takes the cells of another row, whose bytes are placed separately. */
    final void takeCells(RowCells other) {
        count = other.count;
        System.arraycopy(other.begins, 0, begins, 0, count);
        System.arraycopy(other.ends, 0, ends, 0, count);
        texts = other.texts.length == 0 ? other.texts : Arrays.copyOf(other.texts, Math.min(count, other.texts.length));
    }

    /** {@return the texts of the cells} */
    public final List<String> cellList() {
        String[] all = new String[count];
        for (int index = 0; index < count; index++) {
            all[index] = text(index);
        }
        return List.of(all);
    }

    /** {@return the text of a cell, or null after the end of the row} */
    public final @Nullable String cell(int index) {
        return index < count ? text(index) : null;
    }

    /** {@return the text of a cell of the row; a cell that is bytes is made a text each time} */
    public final String text(int index) {
        int end = ends[index];
        int begin = begins[index];
        if (end == IS_TEXT) {
            return texts[index];
        }
        return end == begin ? "" : new String(bytes, from + begin, end - begin, StandardCharsets.ISO_8859_1);
    }

    /** {@return whether a cell is the bytes of ASCII from {@link #begin} to {@link #end}} Otherwise it is a text. */
    public final boolean isBytes(int index) {
        return ends[index] >= 0;
    }

    /** {@return an array with the bytes of the cells that are bytes; not to be changed} */
    public final byte[] bytes() {
        return bytes;
    }

    /** {@return the index of the first byte of a cell that is bytes} */
    public final int begin(int index) {
        return from + begins[index];
    }

    /** {@return the index after the last byte of a cell that is bytes} */
    public final int end(int index) {
        return from + ends[index];
    }

    /** {@return the number of characters of a cell} */
    public final int length(int index) {
        return isBytes(index) ? ends[index] - begins[index] : texts[index].length();
    }

    /** {@return a character of a cell, or -1 where the cell has none} */
    public final int characterAt(int index, int at) {
        if (at >= length(index)) {
            return -1;
        }
        return isBytes(index) ? bytes[begin(index) + at] : texts[index].charAt(at);
    }

    /** {@return whether a cell has no characters but blanks} */
    public final boolean isBlank(int index) {
        if (!isBytes(index)) {
            return !Blanks.given(texts[index]);
        }
        for (int at = begin(index); at < end(index); at++) {
            if (!Blanks.isBlank((char) bytes[at])) {
                return false;
            }
        }
        return true;
    }
}
