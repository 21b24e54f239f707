package org.partnerfiles.text;

import org.jspecify.annotations.Nullable;

/**
 * What counts as blank: no characters, or only white space by Unicode, no-break spaces, and characters without width (U+200B to U+200D,
 * U+2060, U+FEFF), which web pages and spreadsheets leave in cells that look empty.
 *
 * <pre>{@code
 * String id = Blanks.filled(customer.id());   // null for null, "" and "  "
 * if (id != null) seen.putIfAbsent(id, row.line());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Blanks {

    private static final char ASCII_END = 0x80;
    private static final char NEXT_LINE = 0x85;

    private Blanks() {}

    /**
     * {@return whether a character counts as blank}
     *
     * @param c the character; no blank is beyond the basic plane
     */
    public static boolean isBlank(char c) {
        if (c < ASCII_END) {
            return c <= ' ' && Character.isWhitespace(c);
        }
        return Character.isSpaceChar(c)
                || c == NEXT_LINE
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /**
     * {@return whether a text is neither null nor blank}
     *
     * @param text the text
     */
    public static boolean given(@Nullable String text) {
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                if (!isBlank(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * {@return the text, or null if it is blank} Blanks at its ends stay.
     *
     * @param text the text
     */
    public static @Nullable String filled(@Nullable String text) {
        return given(text) ? text : null;
    }

    /**
     * {@return the text without the blanks at its ends}
     *
     * @param text the text
     */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /**
     * {@return the text, or null if it has no characters} In a file an empty text and no text are the same; a text of blanks differs.
     *
     * @param text the text
     */
    public static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
