package org.partnerfiles.internal.csv;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Layout;

/** Opens row sinks and says which text a layout can carry. */
public final class RowSinks {

    private RowSinks() {}

    /**
     * Opens a sink over a stream, which the sink owns from then on: closing the one closes the other.
     *
     * @param out takes the bytes, in pieces of some kilobytes
     * @param layout the text form
     * @return the sink
     */
    public static RowSink open(OutputStream out, Layout layout) {
        return new JacksonRowSink(out, layout);
    }

    /**
     * {@return the index of the first character of a cell that the layout cannot carry, or -1 if it can carry them all}
     *
     * <p>Those are NUL, a character that the charset does not have, half of a surrogate pair, and, where there are no quotes, the
     * delimiter, a line break and a byte order mark at the start.
     *
     * @param text what the cell is to hold
     * @param layout the text form
     */
    public static int firstUnwritable(String text, Layout layout) {
        boolean quoting = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        char delimiter = layout.delimiter();
        CharsetEncoder encoder = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (!quoting && needsQuotes(c, i, delimiter))) {
                return i;
            }
            if (c < 0x80) {
                continue;
            }
            if (Character.isSurrogate(c) && !beginsPair(text, i)) {
                return i;
            }
            encoder = encoder == null ? encoderOf(layout.charset()) : encoder;
            int width = Character.isSurrogate(c) ? 2 : 1;
            if (encoder != null && !encoder.canEncode(text.subSequence(i, i + width))) {
                return i;
            }
            i += width - 1;
        }
        return -1;
    }

    private static boolean needsQuotes(char c, int index, char delimiter) {
        return c == delimiter || CellQuotes.breaksLine(c) || (index == 0 && c == CellQuotes.BYTE_ORDER_MARK);
    }

    private static boolean beginsPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    /** UTF-8 has every character there is. */
    private static @Nullable CharsetEncoder encoderOf(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? null : charset.newEncoder();
    }
}
