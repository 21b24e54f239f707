package org.partnerfiles.text;

import org.jspecify.annotations.Nullable;

/**
 * What counts as blank: no characters, or only white space by {@link Character#isWhitespace(int)}. A no-break space is not
 * blank.
 *
 * <pre>{@code
 * String id = Blanks.filled(customer.id());   // null for null, "" and "  "
 * if (id != null) seen.putIfAbsent(id, row.line());
 * }</pre>
 */
public final class Blanks {

    private Blanks() {}

    /**
     * {@return whether a text is neither null nor blank}
     *
     * @param text the text
     */
    public static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
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
     * {@return the text, or null if it has no characters} In a file an empty text and no text are the same; a text of blanks differs.
     *
     * @param text the text
     */
    public static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
