package org.partnerfiles.internal.format;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Progress;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.table.Layout;

/**
 * The choices of a host for a format. Immutable.
 *
 * @param <R> the record
 * @param options the values of the options that the host set itself
 * @param optionsOfProfile the values that the profile sets, which come second
 * @param profile which rules are on, and with which effect
 * @param lookups the look-ups
 * @param rules the rules of the host
 * @param rulesOn whether rules and constraints are applied
 * @param fileRulesOn whether the rules that compare a row with earlier ones, or look at the whole file, are applied
 * @param validator the host's validator of constraints, or null
 * @param limits the reader's bounds
 * @param progress receives the progress of long work, or null
 * @param threads how many threads read a file
 * @param additional the headers of further columns
 * @param layout the layout in place of the table's, or null
 * @param headerRecord the record about the file that writers begin with, or null
 */
public record FormatSettings<R>(
        Options options,
        Options optionsOfProfile,
        Profile profile,
        Lookups lookups,
        List<Rule<R>> rules,
        boolean rulesOn,
        boolean fileRulesOn,
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
        return new Draft<R>().settings();
    }

    /** {@return these settings, changed} */
    public FormatSettings<R> with(Consumer<Draft<R>> change) {
        Draft<R> draft = new Draft<>();
        draft.options = options;
        draft.optionsOfProfile = optionsOfProfile;
        draft.profile = profile;
        draft.lookups = lookups;
        draft.rules.addAll(rules);
        draft.rulesOn = rulesOn;
        draft.fileRulesOn = fileRulesOn;
        draft.validator = validator;
        draft.limits = limits;
        draft.progress = progress;
        draft.threads = threads;
        draft.additional.addAll(additional);
        draft.layout = layout;
        draft.headerRecord = headerRecord;
        change.accept(draft);
        return draft.settings();
    }

    /** Settings that can be changed, at first those of a host that chose nothing. */
    public static final class Draft<R> {

        public Options options = Options.standard();
        public Options optionsOfProfile = Options.standard();
        public Profile profile = Profile.standard();
        public Lookups lookups = Lookups.none();
        public final List<Rule<R>> rules = new ArrayList<>();
        public boolean rulesOn = true;
        public boolean fileRulesOn = true;
        public @Nullable Validator validator;
        public Limits limits = Limits.standard();
        public @Nullable Progress progress;
        public int threads = 1;
        public final List<String> additional = new ArrayList<>();
        public @Nullable Layout layout;
        public @Nullable Object headerRecord;

        private Draft() {}

        private FormatSettings<R> settings() {
            return new FormatSettings<>(
                    options,
                    optionsOfProfile,
                    profile,
                    lookups,
                    rules,
                    rulesOn,
                    fileRulesOn,
                    validator,
                    limits,
                    progress,
                    threads,
                    additional,
                    layout,
                    headerRecord);
        }
    }
}
