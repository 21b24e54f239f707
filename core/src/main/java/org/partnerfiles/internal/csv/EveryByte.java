package org.partnerfiles.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.UnmappableCharacterException;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.table.Layout;

/**
 * The text of cells that may have any byte: those after the last column of a layout that tolerates them, in an encoding of one byte for
 * each character. A byte that is no character of the encoding is read as the control character of the same number, so that it can be
 * written again.
 */
final class EveryByte {

    private final char delimiter;
    private final Charset charset;
    private final CharsetEncoder encoder;

    EveryByte(Charset charset, char delimiter) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
        this.delimiter = delimiter;
    }

    /** {@return whether the further cells of a layout may have any byte} */
    static boolean in(Layout layout) {
        return layout.quoting() == Layout.Quoting.NONE
                && layout.longRows() == Layout.RaggedRows.TOLERATED
                && layout.charset().newEncoder().maxBytesPerChar() == 1;
    }

    /** Splits a row without its line end, and finds the first cell with a byte that is not text. */
    void split(RawRow row, byte[] bytes, int from, int to) {
        String text = decode(bytes, from, to);
        int begin = 0;
        for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, begin)) {
            row.add(text.substring(begin, end));
            begin = end + 1;
        }
        row.add(text.substring(begin));
        row.hasEveryByte = true;
        for (int i = 0; i < row.count && row.fault == Fault.NONE; i++) {
            row.fault = fault(row.text(i));
            row.faultCell = row.fault == Fault.NONE ? -1 : i;
        }
    }

    private Fault fault(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 0) {
                return Fault.NUL;
            } else if (c >= 0x80 && !encoder.canEncode(c)) {
                return Fault.BAD_BYTES;
            }
        }
        return Fault.NONE;
    }

    private String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, charset);
        if (text.indexOf(Characters.REPLACEMENT) < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char same = (char) (bytes[from + i] & 0xFF);
            if (chars[i] == Characters.REPLACEMENT && !encoder.canEncode(same)) {
                chars[i] = same;
            }
        }
        return new String(chars);
    }

    /** {@return whether a character is the one that {@link #split} reads for a byte that is no character of the encoding} */
    static boolean isByte(char c, Charset charset) {
        return c <= 0xFF && new String(new byte[] {(byte) c}, charset).charAt(0) == Characters.REPLACEMENT;
    }

    /** {@return the bytes of a text that {@link #split} reads as that text} */
    static byte[] bytes(String text, Charset charset) throws UnmappableCharacterException {
        byte[] bytes = text.getBytes(charset);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?') {
                bytes[i] = known(text.charAt(i));
            }
        }
        return bytes;
    }

    /** The byte of a character that the encoding may not have. */
    private static byte known(char c) throws UnmappableCharacterException {
        if (c > 0xFF) {
            throw new UnmappableCharacterException(1);
        }
        return (byte) c;
    }
}
