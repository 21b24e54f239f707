package org.partnerfiles.io.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Progress;
import org.partnerfiles.validation.internal.Checks;

/**
 * What readers and writers of a format go by.
 *
 * @param format the format's id
 * @param checks its table and rules, and what the host chose
 * @param limits the reader's bounds
 * @param additional the headers of further columns that the host declared
 * @param progress hears of long work, or null
 * @param <R> the record
 */
public record Terms<R>(
        String format,
        Checks<R> checks,
        Limits limits,
        List<String> additional,
        @Nullable Progress progress) {

    /** Copies. */
    public Terms {
        additional = List.copyOf(additional);
    }
}
