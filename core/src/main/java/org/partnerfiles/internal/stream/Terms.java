package org.partnerfiles.internal.stream;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.Checks;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Progress;

/**
 * What readers and writers of a format go by.
 *
 * @param format the format's id
 * @param checks its table and rules, and what the host chose
 * @param limits the reader's bounds
 * @param additional the headers of further columns that the host declared
 * @param progress hears of long work, or null
 * @param leavingOut makes of a record one without what its recipient ignores in some columns, or null where the format does not say how
 * @param threads how many threads read a file whose rows never span lines
 * @param <R> the record
 */
public record Terms<R>(
        String format,
        Checks<R> checks,
        Limits limits,
        List<String> additional,
        @Nullable Progress progress,
        @Nullable BiFunction<R, Set<String>, R> leavingOut,
        int threads) {

    /** Copies. */
    public Terms {
        additional = List.copyOf(additional);
    }

    /**
     * {@return the terms of a format as it is defined}
     *
     * @param format the format's id
     * @param checks its table and rules
     * @param <R> the record
     */
    public static <R> Terms<R> of(String format, Checks<R> checks) {
        return new Terms<>(format, checks, Limits.standard(), List.of(), null, null, 1);
    }

    /**
     * {@return these terms with other checks}
     *
     * @param changed the checks
     */
    public Terms<R> withChecks(Checks<R> changed) {
        return new Terms<>(format, changed, limits, additional, progress, leavingOut, threads);
    }

    /**
     * {@return these terms with other limits}
     *
     * @param changed the reader's bounds
     */
    public Terms<R> withLimits(Limits changed) {
        return new Terms<>(format, checks, changed, additional, progress, leavingOut, threads);
    }

    /**
     * {@return these terms with other further columns}
     *
     * @param headers their headers
     */
    public Terms<R> withAdditional(List<String> headers) {
        return new Terms<>(format, checks, limits, headers, progress, leavingOut, threads);
    }

    /**
     * {@return these terms with another listener}
     *
     * @param listener hears of long work
     */
    public Terms<R> withProgress(Progress listener) {
        return new Terms<>(format, checks, limits, additional, listener, leavingOut, threads);
    }

    /**
     * {@return these terms with a way to leave values out}
     *
     * @param without makes a record without them
     */
    public Terms<R> withLeavingOut(BiFunction<R, Set<String>, R> without) {
        return new Terms<>(format, checks, limits, additional, progress, without, threads);
    }

    /**
     * {@return these terms with other threads}
     *
     * @param count how many threads read
     */
    public Terms<R> withThreads(int count) {
        return new Terms<>(format, checks, limits, additional, progress, leavingOut, count);
    }
}
