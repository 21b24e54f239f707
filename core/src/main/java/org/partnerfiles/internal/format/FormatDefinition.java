package org.partnerfiles.internal.format;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.fiction.RecordGenerator;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.EffectPolicy;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.RecordTable;

/**
 * A format as its author defined it, without anything from a host.
 *
 * @param <R> the record
 * @param id the format's id
 * @param title its name for people
 * @param table its table
 * @param described the descriptions of the rules that the table itself reports; one of a general rule's id replaces that
 * @param rules its rules
 * @param effects what options change about effects
 * @param effectsOnWriting what they change for writers, after {@code effects}
 * @param leavingOut makes a record without the values of some columns that its recipient ignores, or null
 * @param sample a valid record, or null
 * @param generator makes valid records, or null
 * @param options the options that it knows
 * @param neverReplacing whether a writer refuses the path of a file that exists
 * @param names whether a file of the format may have a name, under options; never if names do not tell
 * @param naming makes the name of a file from the time when it is made, under options, or null if names do not tell
 * @param withoutLookups why rules are skipped without a look-up, by its kind
 */
public record FormatDefinition<R>(
        String id,
        String title,
        RecordTable<R> table,
        List<RuleDescription> described,
        List<Rule<R>> rules,
        EffectPolicy effects,
        EffectPolicy effectsOnWriting,
        @Nullable BiFunction<R, Set<String>, R> leavingOut,
        @Nullable R sample,
        @Nullable RecordGenerator<R> generator,
        List<Option<?>> options,
        boolean neverReplacing,
        BiPredicate<String, Options> names,
        @Nullable BiFunction<LocalDateTime, Options, String> naming,
        Map<Class<?>, String> withoutLookups) {

    /** Copies. */
    public FormatDefinition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(table);
        described = List.copyOf(described);
        rules = List.copyOf(rules);
        options = List.copyOf(options);
        withoutLookups = Map.copyOf(withoutLookups);
    }

    /** {@return a format of a table, with the general rules only} */
    public static <R> FormatDefinition<R> of(String id, String title, RecordTable<R> table) {
        EffectPolicy asDescribed = (rule, effect, options) -> effect;
        return new FormatDefinition<>(
                id,
                title,
                table,
                List.of(),
                List.of(),
                asDescribed,
                asDescribed,
                null,
                null,
                null,
                List.of(),
                false,
                (name, options) -> false,
                null,
                Map.of());
    }
}
