package org.partnerfiles.internal.format;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Progress;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.table.Layout;

/**
 * What a host chose for a format. Each method that changes something returns new settings.
 *
 * @param <R> the record
 * @param options the values of the options
 * @param profile which rules are on, and with which effect
 * @param lookups the look-ups
 * @param rules the host's own rules
 * @param rulesOn whether rules and constraints are applied
 * @param validator the host's validator of constraints, or null
 * @param limits the reader's bounds
 * @param progress receives the progress of long work, or null
 * @param threads how many threads read a file whose rows never span lines
 * @param additional the headers of further columns
 * @param layout the layout in place of the table's, or null
 * @param headerRecord the record about the file that writers begin with, or null
 */
public record FormatSettings<R>(
        Options options,
        Profile profile,
        Lookups lookups,
        List<Rule<R>> rules,
        boolean rulesOn,
        @Nullable Validator validator,
        Limits limits,
        @Nullable Progress progress,
        int threads,
        List<String> additional,
        @Nullable Layout layout,
        @Nullable Object headerRecord) {

    /** Copies. */
    public FormatSettings {
        rules = List.copyOf(rules);
        additional = List.copyOf(additional);
    }

    /** {@return the settings of a host that chose nothing} */
    public static <R> FormatSettings<R> standard() {
        return new FormatSettings<>(
                Options.standard(),
                Profile.standard(),
                Lookups.none(),
                List.of(),
                true,
                null,
                Limits.standard(),
                null,
                1,
                List.of(),
                null,
                null);
    }

    public FormatSettings<R> withOptions(Options changed) {
        return new FormatSettings<>(
                changed,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withProfile(Profile changed) {
        return new FormatSettings<>(
                options,
                changed,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withLookups(Lookups changed) {
        return new FormatSettings<>(
                options,
                profile,
                changed,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withRules(List<? extends Rule<R>> further) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                joined(rules, further),
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withoutRules() {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                false,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withValidator(Validator changed) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                changed,
                limits,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withLimits(Limits changed) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                changed,
                progress,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withProgress(Progress listener) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                listener,
                threads,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withThreads(int count) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                count,
                additional,
                layout,
                headerRecord);
    }

    public FormatSettings<R> withAdditional(List<String> further) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                joined(additional, further),
                layout,
                headerRecord);
    }

    public FormatSettings<R> withLayout(Layout changed) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                changed,
                headerRecord);
    }

    public FormatSettings<R> withHeaderRecord(Object first) {
        return new FormatSettings<>(
                options,
                profile,
                lookups,
                rules,
                rulesOn,
                validator,
                limits,
                progress,
                threads,
                additional,
                layout,
                first);
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
