package org.partnerfiles.accountupload.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all records make of text. */
public final class Texts {

    private Texts() {}

    /** An empty text cannot be told from no text in a file, so it is none. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Blanks alone count as blank. */
    public static boolean given(@Nullable String text) {
        return filled(text) != null;
    }

    /** The text, or null where it is blank. */
    public static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
