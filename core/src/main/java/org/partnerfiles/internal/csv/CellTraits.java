package org.partnerfiles.internal.csv;

import org.partnerfiles.table.Layout;

/** What the characters of a cell ask of the file, found in one pass over each text for all who want to know. */
public final class CellTraits {

    /** It needs quotes. */
    public static final byte QUOTES = 1;
    /** It holds a character beyond ASCII. */
    public static final byte BEYOND_ASCII = 2;
    /** It holds a line feed or a carriage return. */
    public static final byte LINE_BREAK = 4;
    /** The layout cannot carry it. */
    public static final byte UNWRITABLE = 8;

    /** Whether a text with this character can be carried takes a closer look. */
    private static final byte DOUBTFUL = 16;

    private final Layout layout;
    private final boolean quoting;
    private final byte[] ofCharacter = new byte[128];

    public CellTraits(Layout layout) {
        this.layout = layout;
        this.quoting = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        byte special = quoting ? QUOTES : DOUBTFUL;
        ofCharacter[0] = DOUBTFUL;
        ofCharacter[layout.delimiter()] = special;
        ofCharacter['\n'] = (byte) (special | LINE_BREAK);
        ofCharacter['\r'] = (byte) (special | LINE_BREAK);
        if (quoting) {
            ofCharacter['"'] = QUOTES;
        }
    }

    /**
     * {@return the traits of a text as bits}
     *
     * @param text what the cell is to hold
     */
    public byte of(String text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        int traits = quoting && CellQuotes.atEnds(text) ? QUOTES : 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            traits |= c < 128 ? ofCharacter[c] : BEYOND_ASCII | DOUBTFUL;
        }
        if ((traits & DOUBTFUL) != 0 && RowSinks.firstUnwritable(text, layout) >= 0) {
            traits |= UNWRITABLE;
        }
        return (byte) (traits & ~DOUBTFUL);
    }
}
