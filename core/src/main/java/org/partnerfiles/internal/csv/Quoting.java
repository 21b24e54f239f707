package org.partnerfiles.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Layout;

/**
 * The rules on quotes of a layout, for reading and writing: RFC 4180, where a quote inside a cell that does not begin with one is text,
 * and blanks between a closing quote and the delimiter are dropped.
 *
 * <p>Reading is a state machine. Its input is the flag of one byte or character at a time, so it can run over any block of a file from
 * any state.
 */
public final class Quoting {

    static final char QUOTE_CHARACTER = '"';
    static final char BYTE_ORDER_MARK = '\uFEFF';

    // The kinds of characters, each a bit. Those up to BLANK never end a run of text.
    public static final byte TEXT = 0;
    /** A character beyond ASCII, or a byte of one. */
    public static final byte BEYOND_ASCII = 1;
    /** A control character or a space. */
    static final byte BLANK = 2;

    static final byte QUOTE = 4;
    static final byte DELIMITER = 8;
    /** A line feed or a carriage return. */
    public static final byte LINE_END = 16;

    static final byte NUL = 32;

    // Properties of a cell, beside the flags of its characters.
    public static final byte NEEDS_QUOTES = 64;
    public static final byte UNWRITABLE = (byte) 128;

    // The states of a reader between two characters. Those from QUOTED on are between quotes.
    static final int CELL_START = 0;
    static final int UNQUOTED = 1;
    /** After a quote in a quoted cell: the closing one, or the first of two that are one. */
    static final int QUOTE_IN_QUOTED = 2;
    /** After blanks that follow the closing quote. */
    static final int CLOSED = 3;
    /** In text that follows the closing quote: the cell is faulty, or read unchanged if the layout allows it. */
    static final int LOOSE = 4;

    static final int QUOTED = 5;
    /** Between two quotes that follow the closing one. */
    static final int LOOSE_QUOTED = 6;

    /** The flags of characters. */
    private static final byte[] FLAGS = {TEXT, BEYOND_ASCII, BLANK, QUOTE, DELIMITER, LINE_END, NUL};

    private static final int FLAG_BITS = 6;
    private static final byte[] NEXT = new byte[7 << FLAG_BITS];

    static {
        for (int state = CELL_START; state <= LOOSE_QUOTED; state++) {
            for (byte flag : FLAGS) {
                NEXT[state << FLAG_BITS | flag] = (byte) after(state, flag);
            }
        }
    }

    private final Layout layout;
    private final boolean quotes;
    private final byte[] flags = new byte[256];

    private Quoting(Layout layout, List<Character> delimiters) {
        this.layout = layout;
        this.quotes = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        Arrays.fill(flags, 0, ' ' + 1, BLANK);
        Arrays.fill(flags, 0x80, 0x100, BEYOND_ASCII);
        flags[0] = NUL;
        flags['\n'] = LINE_END;
        flags['\r'] = LINE_END;
        flags[QUOTE_CHARACTER] = quotes ? QUOTE : TEXT;
        delimiters.forEach(delimiter -> flags[delimiter] = DELIMITER);
    }

    /** {@return the rules for cells that are written} */
    public static Quoting of(Layout layout) {
        return of(layout, layout.delimiter());
    }

    /** {@return the rules for cells between delimiters of one kind} */
    public static Quoting of(Layout layout, char delimiter) {
        return new Quoting(layout, List.of(delimiter));
    }

    /** {@return the rules for a first row, where any delimiter of the layout may be the one in use} */
    static Quoting ofFirstRow(Layout layout) {
        List<Character> delimiters = new ArrayList<>(layout.otherDelimiters());
        delimiters.add(layout.delimiter());
        return new Quoting(layout, delimiters);
    }

    /** {@return the state after a character} */
    static int next(int state, byte flag) {
        return NEXT[state << FLAG_BITS | flag];
    }

    /** {@return every flag of a character} */
    static byte[] everyFlag() {
        return FLAGS.clone();
    }

    private static int after(int state, byte flag) {
        if (state < QUOTED && (flag == DELIMITER || flag == LINE_END)) {
            return CELL_START;
        }
        if (state == CELL_START) {
            return flag == QUOTE ? QUOTED : UNQUOTED;
        }
        if (flag == QUOTE) {
            return switch (state) {
                case QUOTE_IN_QUOTED -> QUOTED;
                case QUOTED -> QUOTE_IN_QUOTED;
                case CLOSED, LOOSE -> LOOSE_QUOTED;
                case LOOSE_QUOTED -> LOOSE;
                default -> state;
            };
        }
        return switch (state) {
            case QUOTE_IN_QUOTED, CLOSED -> flag == BLANK || flag == NUL ? CLOSED : LOOSE;
            default -> state;
        };
    }

    /** {@return the flags of all bytes, by the byte without its sign; not to be changed} */
    byte[] flagsOfBytes() {
        return flags;
    }

    /** {@return the flag of a character} */
    byte flagOf(char c) {
        return c < 0x80 ? flags[c] : BEYOND_ASCII;
    }

    /** {@return whether quotes enclose cells at all} */
    boolean hasQuotes() {
        return quotes;
    }

    /**
     * {@return the cells of a line, where a cell that continues after its closing quote, such as {@code "a", "b"}, is read unchanged}
     *
     * @param line the line, without its end; every quote is closed
     */
    List<String> looseCells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder quoted = new StringBuilder();
        int from = 0;
        int state = CELL_START;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            int next = next(state, flagOf(c));
            if (next == CELL_START) {
                cells.add(cell(state, line.substring(from, at), quoted));
                quoted.setLength(0);
                from = at + 1;
            } else if (next == QUOTED && state != CELL_START) {
                quoted.append(c);
            }
            state = next;
        }
        cells.add(cell(state, line.substring(from), quoted));
        return cells;
    }

    private static String cell(int state, String asItIs, StringBuilder quoted) {
        return state == QUOTE_IN_QUOTED || state == CLOSED ? quoted.toString() : asItIs;
    }

    /**
     * {@return the index after a cell: that of the delimiter, or the end of the row}
     *
     * @param row the bytes of a row whose quotes are in order, without its line end
     * @param from the index of the cell's first byte
     */
    public int cellEnd(byte[] row, int from) {
        int state = CELL_START;
        for (int at = from; at < row.length; at++) {
            state = next(state, flags[row[at] & 0xFF]);
            if (state == CELL_START) {
                return at;
            }
        }
        return row.length;
    }

    /** {@return the flags of a cell and of its characters, computed in one scan} */
    public byte flags(String text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < length; i++) {
            found |= flagOf(text.charAt(i));
        }
        return flags(text, found);
    }

    /** {@return the flags of a cell with some characters, whose flags are known} */
    byte flags(String text, int ofCharacters) {
        int found = ofCharacters;
        boolean special = (found & (QUOTE | DELIMITER | LINE_END)) != 0;
        if (quotes && (special || changesAtEnds(text))) {
            found |= NEEDS_QUOTES;
        }
        if (((found & (NUL | BEYOND_ASCII)) != 0 || (special && !quotes)) && firstUnwritable(text) >= 0) {
            found |= UNWRITABLE;
        }
        return (byte) found;
    }

    /** {@return whether a cell needs quotes} */
    public boolean needsQuotes(String text) {
        return (flags(text) & NEEDS_QUOTES) != 0;
    }

    /** {@return a cell between quotes} */
    public static String quote(String text) {
        return QUOTE_CHARACTER + text.replace("\"", "\"\"") + QUOTE_CHARACTER;
    }

    /** Readers that trim drop blanks at the ends, and read a byte order mark at the start as the file's. */
    private static boolean changesAtEnds(String text) {
        char first = text.charAt(0);
        return first <= ' ' || text.charAt(text.length() - 1) <= ' ' || first == BYTE_ORDER_MARK;
    }

    /**
     * {@return the index of the first character of a cell that the file cannot contain, or -1}
     *
     * <p>Those are NUL, a character that the charset does not have, half of a surrogate pair, and, where there are no quotes, the
     * delimiter, a line break and a byte order mark at the start.
     */
    public int firstUnwritable(String text) {
        int never = quotes ? NUL : NUL | DELIMITER | LINE_END;
        CharsetEncoder encoder = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if ((flags[c] & never) != 0) {
                    return i;
                }
                continue;
            }
            int width = Character.isSurrogate(c) ? 2 : 1;
            if ((width == 2 && !beginsPair(text, i)) || (i == 0 && c == BYTE_ORDER_MARK && !quotes)) {
                return i;
            }
            encoder = encoder == null ? encoderOf(layout.charset()) : encoder;
            if (encoder != null && !encoder.canEncode(text.subSequence(i, i + width))) {
                return i;
            }
            i += width - 1;
        }
        return -1;
    }

    /**
     * {@return whether the file can contain a further cell, which no column claims} Some layouts keep any byte there but those that separate
     * cells and lines.
     */
    public boolean isWritableAfterColumns(String text) {
        if (firstUnwritable(text) < 0) {
            return true;
        } else if (!EveryByte.in(layout)) {
            return false;
        }
        CharsetEncoder encoder = layout.charset().newEncoder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = c < 0x80 && (flags[c] & (DELIMITER | LINE_END)) != 0;
            if (separates || (!encoder.canEncode(c) && !EveryByte.isByte(c, layout.charset()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    /** UTF-8 has every character. */
    private static @Nullable CharsetEncoder encoderOf(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? null : charset.newEncoder();
    }
}
