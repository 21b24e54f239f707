package org.partnerfiles.internal.csv;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Layout;

/**
 * Cells encoded in a layout, quoted where {@link Quoting} requires it, one after the other in an array that grows and is used again.
 * What a file cannot contain is not appended.
 */
public final class RowBytes {

    /** Characters for which a cell is looked at as a text. */
    private static final int OTHERS = Quoting.BEYOND_ASCII | Quoting.LINE_END | Quoting.NUL;

    private static final byte QUOTE = (byte) Quoting.QUOTE_CHARACTER;

    private final Quoting quoting;
    private final byte[] flagsOfCharacters;
    private final Charset charset;
    private final byte delimiter;
    private byte[] array;
    private int length;

    /**
     * No cells yet.
     *
     * @param layout the text form
     * @param room for how many bytes there is room at first
     */
    public RowBytes(Layout layout, int room) {
        this.quoting = Quoting.of(layout);
        this.flagsOfCharacters = quoting.flagsOfBytes();
        this.charset = layout.charset();
        // ASCII is a part of every layout's charset.
        this.delimiter = (byte) layout.delimiter();
        this.array = new byte[room];
    }

    /** {@return the array with the bytes, valid until more are appended} */
    public byte[] array() {
        return array;
    }

    /** {@return the number of bytes} */
    public int length() {
        return length;
    }

    /** Removes all cells. */
    public void clear() {
        length = 0;
    }

    /** Removes the bytes before an index. */
    void removeBefore(int from) {
        System.arraycopy(array, from, array, 0, length - from);
        length -= from;
    }

    /** Appends the delimiter between two cells. */
    public void delimit() {
        reserve(1);
        array[length++] = delimiter;
    }

    /**
     * Appends the cell of a value, if its type writes it without a text.
     *
     * @param type the type
     * @param value the value
     * @param isPlain whether no character that the type writes needs a look
     * @return whether the cell is appended; if not, the type has a text of it or a problem with it
     */
    public <T> boolean cell(CellType<T> type, T value, boolean isPlain) {
        reserve(CellType.ASCII_ROOM);
        int begin = length;
        int end;
        try {
            end = type.writeAscii(value, array, begin);
        } catch (RuntimeException e) {
            return false; // the text decides
        }
        if (end < 0) {
            return false;
        } else if (isPlain) {
            length = end;
            return true;
        }
        int found = 0;
        for (int i = begin; i < end; i++) {
            found |= flagsOfCharacters[array[i] & 0xFF];
        }
        if ((found & OTHERS) != 0 || ((found & ~Quoting.BLANK) != 0 && !quoting.hasQuotes())) {
            return false;
        }
        length = end;
        if (found != Quoting.TEXT && needsQuotes(found, begin)) {
            quote(begin);
        }
        return true;
    }

    /** {@return whether the cell of ASCII from an index on needs quotes} */
    private boolean needsQuotes(int ofCharacters, int begin) {
        return quoting.hasQuotes()
                && ((ofCharacters & ~Quoting.BLANK) != 0 || array[begin] <= ' ' || array[length - 1] <= ' ');
    }

    /**
     * Appends a cell in one scan of its text.
     *
     * @param text the text of the cell without quotes
     * @return its {@link Quoting} flags; with {@link Quoting#UNWRITABLE}, nothing is appended
     */
    public byte cell(String text) {
        int count = text.length();
        reserve(count);
        byte[] to = array;
        int begin = length;
        int found = 0;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            found |= c < 0x80 ? flagsOfCharacters[c] : Quoting.BEYOND_ASCII;
            to[begin + i] = (byte) c; // overwritten if the text is more than ASCII
        }
        byte flags = found == Quoting.TEXT ? Quoting.TEXT : quoting.flags(text, found);
        if ((flags & (Quoting.BEYOND_ASCII | Quoting.UNWRITABLE)) == 0) {
            length = begin + count;
            if ((flags & Quoting.NEEDS_QUOTES) != 0) {
                quote(begin);
            }
        } else if ((flags & Quoting.UNWRITABLE) == 0) {
            cell(text, flags, (flags & Quoting.NEEDS_QUOTES) != 0);
        }
        return flags;
    }

    /**
     * Appends a cell of a text that the file can contain.
     *
     * @param text the text of the cell without quotes
     * @param flags its {@link Quoting} flags
     * @param quoted whether it is quoted
     */
    public void cell(String text, byte flags, boolean quoted) {
        if ((flags & Quoting.BEYOND_ASCII) == 0) {
            int begin = length;
            ascii(text);
            if (quoted) {
                quote(begin);
            }
        } else {
            append((quoted ? Quoting.quote(text) : text).getBytes(charset));
        }
    }

    @SuppressWarnings("deprecation") // of ASCII, the low bytes of the characters are the text
    private void ascii(String text) {
        int count = text.length();
        reserve(count);
        text.getBytes(0, count, array, length);
        length += count;
    }

    /** Puts quotes around the bytes from an index on, and doubles those in them. */
    private void quote(int from) {
        int more = 2;
        for (int i = from; i < length; i++) {
            more += array[i] == QUOTE ? 1 : 0;
        }
        reserve(more);
        int at = length + more;
        array[--at] = QUOTE;
        for (int i = length - 1; i >= from; i--) {
            byte b = array[i];
            array[--at] = b;
            if (b == QUOTE) {
                array[--at] = QUOTE;
            }
        }
        array[from] = QUOTE;
        length += more;
    }

    /** Appends bytes as they are. */
    void append(byte[] encoded) {
        append(encoded, 0, encoded.length);
    }

    /** Appends a part of an array as it is. */
    void append(byte[] encoded, int from, int to) {
        reserve(to - from);
        System.arraycopy(encoded, from, array, length, to - from);
        length += to - from;
    }

    private void reserve(int more) {
        if (array.length - length < more) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
        }
    }
}
