package org.partnerfiles.springbatch;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;

/** What a builder needs. */
final class Required {

    private Required() {}

    static <R> FileFormat<R> format(@Nullable FileFormat<R> format) {
        if (format == null) {
            throw new IllegalArgumentException("a format is required: call format(...)");
        }
        return format;
    }

    static String name(@Nullable String name, boolean saveState, String kind) {
        if (name == null && saveState) {
            throw new IllegalArgumentException(
                    "a name is required for a " + kind + " whose place is stored: call name(...), or saveState(false)");
        }
        return name == null ? kind : name;
    }
}
