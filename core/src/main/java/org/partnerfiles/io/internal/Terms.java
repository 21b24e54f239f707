package org.partnerfiles.io.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
 * @param leavingOut makes of a record one without what its recipient ignores in some columns, or null where the format does not say how
 * @param <R> the record
 */
public record Terms<R>(
        String format,
        Checks<R> checks,
        Limits limits,
        List<String> additional,
        @Nullable Progress progress,
        @Nullable BiFunction<R, Set<String>, R> leavingOut) {

    /** Copies. */
    public Terms {
        additional = List.copyOf(additional);
    }

    /**
     * {@return these terms with other checks}
     *
     * @param changed the checks
     */
    public Terms<R> withChecks(Checks<R> changed) {
        return new Terms<>(format, changed, limits, additional, progress, leavingOut);
    }
}
