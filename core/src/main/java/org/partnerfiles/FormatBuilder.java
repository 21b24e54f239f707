package org.partnerfiles;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.fiction.RecordGenerator;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.internal.format.FormatMistakes;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.EffectPolicy;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.RecordTable;

/**
 * Defines a format. A second call of a method adds to the first. For use by one thread.
 *
 * <pre>{@code
 * public static final FileFormat<Payment> PAYMENTS = FileFormat.builder("acme.payment", "Acme payments", PaymentTable.TABLE)
 *     .rules(List.of(SETTLED_AFTER_PAID))
 *     .build();
 * }</pre>
 *
 * @param <R> the type of the record of a row
 * @since 0.1.0
 */
public final class FormatBuilder<R> {

    private final String id;
    private final String title;
    private final RecordTable<R> table;
    private final List<RuleDescription> described = new ArrayList<>();
    private final List<Rule<R>> rules = new ArrayList<>();
    private final List<Option<?>> options = new ArrayList<>();
    private EffectPolicy effects = (rule, effect, chosen) -> effect;
    private EffectPolicy effectsOnWriting = effects;
    private final Map<Class<?>, String> withoutLookups = new HashMap<>();
    private @Nullable BiFunction<R, Set<String>, R> leavingOut;
    private boolean neverReplacing;
    private @Nullable BiPredicate<String, Options> names;
    private @Nullable BiFunction<LocalDateTime, Options, String> naming;
    private @Nullable R sample;
    private @Nullable RecordGenerator<R> generator;

    FormatBuilder(String id, String title, RecordTable<R> table) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.table = Objects.requireNonNull(table);
    }

    /**
     * Describes rules that the table itself reports.
     *
     * @param descriptions the descriptions; one of a general rule's id replaces the general one, with its effect
     * @return this builder
     */
    public FormatBuilder<R> describing(List<RuleDescription> descriptions) {
        described.addAll(descriptions);
        return this;
    }

    /**
     * Adds rules.
     *
     * @param further the rules, called in this order
     * @return this builder
     */
    public FormatBuilder<R> rules(List<? extends Rule<R>> further) {
        rules.addAll(further);
        return this;
    }

    /**
     * Adds options that the format knows, for its page.
     *
     * @param further the options
     * @return this builder
     */
    public FormatBuilder<R> options(Option<?>... further) {
        options.addAll(List.of(further));
        return this;
    }

    /**
     * Has options change the effects of rules.
     *
     * @param policy from a rule and its described effect to the effect; applied after an earlier policy
     * @return this builder
     */
    public FormatBuilder<R> effects(EffectPolicy policy) {
        effects = effects.then(policy);
        return this;
    }

    /**
     * Has options change the effects of rules for writers, after {@link #effects}. A writer may have to be stricter than a reader.
     *
     * @param policy from a rule and its effect on reading to the effect on writing; applied after an earlier policy
     * @return this builder
     */
    public FormatBuilder<R> effectsOnWriting(EffectPolicy policy) {
        effectsOnWriting = effectsOnWriting.then(policy);
        return this;
    }

    /**
     * Enables writers to {@linkplain org.partnerfiles.io.RecordWriter.IgnoredValues#LEAVE_OUT leave out} what the recipient ignores.
     *
     * @param function makes a record without its ignored values, from the record and the headers of the columns with ignored values; applied
     *     after an earlier function
     * @return this builder
     */
    public FormatBuilder<R> leavingOut(BiFunction<R, Set<String>, R> function) {
        BiFunction<R, Set<String>, R> earlier = leavingOut;
        leavingOut = earlier == null
                ? function
                : (record, columns) -> function.apply(earlier.apply(record, columns), columns);
        return this;
    }

    /**
     * Has writers refuse the path of a file that exists, as a recipient takes a name only once. It is refused when the writer is opened, and
     * again when the file is published, in one step with giving it its name.
     *
     * @return this builder
     */
    public FormatBuilder<R> neverReplacing() {
        neverReplacing = true;
        return this;
    }

    /**
     * Declares the names that the recipient gives to files of this format, or requires of them. A rule reports other names; this tells files
     * of several formats apart, and names the files of programs that write many.
     *
     * @param pattern whether a name, without directory and {@code .gz}, is one of them, under the host's options
     * @param made the name of a file that is made at a time, which is one of them
     * @return this builder
     * @throws IllegalStateException if it was declared before
     */
    public FormatBuilder<R> named(
            BiPredicate<String, Options> pattern, BiFunction<LocalDateTime, Options, String> made) {
        requireUnset(names, "pattern of names");
        names = pattern;
        naming = made;
        return this;
    }

    /**
     * Says in reports why rules are skipped if a look-up that they need is missing, and what the person who runs the check can do. Otherwise
     * the reason is made from the name of the look-up, and ends with: ask the developer of the program.
     *
     * @param reasons the reasons by the kinds of the look-ups, such as {@code the other file of the day is not known: check both at once}
     * @return this builder
     */
    public FormatBuilder<R> explainingSkips(Map<Class<? extends Lookup<?, ?>>, String> reasons) {
        withoutLookups.putAll(reasons);
        return this;
    }

    /**
     * Sets the valid record that examples and fixtures start from.
     *
     * @param record an invented record
     * @return this builder
     * @throws IllegalStateException if it was set before
     */
    public FormatBuilder<R> sample(R record) {
        requireUnset(sample, "sample record");
        sample = record;
        return this;
    }

    /**
     * Sets the generator of valid records for test files.
     *
     * @param records makes the records
     * @return this builder
     * @throws IllegalStateException if it was set before
     */
    public FormatBuilder<R> generating(RecordGenerator<R> records) {
        requireUnset(generator, "generator");
        generator = records;
        return this;
    }

    private void requireUnset(@Nullable Object earlier, String what) {
        if (earlier != null) {
            throw new IllegalStateException("format " + id + " already has a " + what);
        }
    }

    /**
     * {@return the format}
     *
     * @throws IllegalStateException if the definition has a mistake that would silently switch off a check or lose a row: an unknown
     *     header in a description, a rule that is reported and not described, two rules of one id, and the like; the message names each
     */
    public FileFormat<R> build() {
        Format<R> format = Format.of(new FormatDefinition<>(
                id,
                title,
                table,
                described,
                rules,
                effects,
                effectsOnWriting,
                leavingOut,
                sample,
                generator,
                options,
                neverReplacing,
                names == null ? (name, chosen) -> false : names,
                naming,
                withoutLookups));
        List<String> mistakes = FormatMistakes.in(format);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("format " + id + ": " + String.join("; ", mistakes));
        }
        return new FileFormat<>(format);
    }
}
