package org.partnerfiles.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.table.Column;

/**
 * The id, statement and effect of a rule, and more. Immutable; each method that adds something returns a new description.
 *
 * <pre>{@code
 * RuleDescription.of("loanpro.customer-id-required", "An update or a removal names its customer.")
 *     .at("customerId").source("Import Fields: customerId")
 *     .brokenBy(Example.ofRow("action", "update", "customerId", ""))
 *     .keptBy(Example.ofRow("action", "update", "customerId", "17"));
 * }</pre>
 *
 * @param id the id: lower-case words with {@code -}, after the prefix of the vendor or the host and a dot
 * @param statement the condition, in one or two sentences
 * @param level what the rule is about
 * @param effect what the recipient does if the rule is broken
 * @param enforcedEffect what it does once a profile enforces the rule
 * @param onByDefault whether the rule is on unless a profile says otherwise
 * @param columns the headers of the columns that the rule reads; it is not called if one of them could not be read
 * @param source the section of the vendor's document that the rule comes from; empty for a rule of the host
 * @param needs what a host must supply, in words; empty if nothing
 * @param breaking an example that breaks the rule and no other, or null
 * @param keeping a similar example that keeps the rule, or null
 * @param silentWhileOn the id of a stricter rule that reports instead while it is on, or null
 * @param rewritingMends whether a file that breaks the rule keeps it once it is {@linkplain org.partnerfiles.FileNormalizer rewritten}
 * @since 0.1.0
 */
public record RuleDescription(
        String id,
        String statement,
        Rule.Level level,
        Effect effect,
        Effect enforcedEffect,
        boolean onByDefault,
        List<String> columns,
        String source,
        String needs,
        @Nullable Example breaking,
        @Nullable Example keeping,
        @Nullable String silentWhileOn,
        boolean rewritingMends) {

    /** Whether a vendor enforces a rule. */
    public enum Enforcement {
        /** The vendor refuses or ignores what breaks the rule. */
        ENFORCED,
        /** The vendor has announced that it will. */
        FUTURE,
        /** The vendor does not, as far as is known. */
        ADVISORY,
        /** A finding of the rule is not a mistake. */
        INFORMATION
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** Checks the id and copies. */
    public RuleDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a rule id must be lower-case words with dots and hyphens; found \"" + id + "\"");
        }
        Objects.requireNonNull(statement);
        columns = List.copyOf(columns);
    }

    /**
     * {@return a description of a record rule with the effect that the record is rejected}
     *
     * @param id the id
     * @param statement the condition
     */
    public static RuleDescription of(String id, String statement) {
        return new RuleDescription(
                id,
                statement,
                Rule.Level.RECORD,
                Effect.RECORD_REJECTED,
                Effect.RECORD_REJECTED,
                true,
                List.of(),
                "",
                "",
                null,
                null,
                null,
                false);
    }

    /** The description of a rule in its catalogue, with the level of its kind and the look-ups that it needs. */
    static RuleDescription of(Rule<?> rule) {
        RuleDescription own = rule.description();
        List<String> needed = new ArrayList<>();
        if (rule instanceof BatchRule<?> batchRule) {
            batchRule.needs().forEach(kind -> needed.add(Lookup.inWords(kind) + " (" + kind.getSimpleName() + ")"));
        }
        if (!own.needs.isEmpty()) {
            needed.add(own.needs);
        }
        return own.level(rule.level()).needs(String.join("; ", needed));
    }

    /**
     * {@return this description with another level} Only for what a format's table reports; the level of a {@link Rule} follows from its kind.
     *
     * @param other the level
     */
    public RuleDescription level(Rule.Level other) {
        return with(draft -> draft.level = other);
    }

    /**
     * {@return this description with another effect; an error is also the effect once enforced}
     *
     * @param other the effect
     */
    public RuleDescription effect(Effect other) {
        return with(draft -> {
            draft.effect = other;
            draft.enforcedEffect = other.isError() ? other : enforcedEffect;
        });
    }

    /**
     * {@return this description with another effect once a profile enforces the rule}
     *
     * @param other the effect
     */
    public RuleDescription onceEnforced(Effect other) {
        return with(draft -> draft.enforcedEffect = other);
    }

    /** {@return this description of a rule that is off unless a profile turns it on} */
    public RuleDescription offByDefault() {
        return with(draft -> draft.onByDefault = false);
    }

    /**
     * {@return this description with the columns that the rule reads}
     *
     * @param headers their headers
     */
    public RuleDescription at(String... headers) {
        return with(draft -> draft.columns = List.of(headers));
    }

    /**
     * {@return this description with the columns that the rule reads}
     *
     * @param read the columns
     */
    public RuleDescription at(Column<?, ?>... read) {
        return with(draft -> draft.columns = Stream.of(read).map(Column::header).toList());
    }

    /**
     * {@return this description with its place in the vendor's document}
     *
     * @param section the section
     */
    public RuleDescription source(String section) {
        return with(draft -> draft.source = section);
    }

    /**
     * {@return this description with what a host must supply besides the look-ups that a {@link BatchRule} needs; these are added}
     *
     * @param what in words
     */
    public RuleDescription needs(String what) {
        return with(draft -> draft.needs = what);
    }

    /**
     * {@return this description with an example that breaks the rule}
     *
     * @param example breaks this rule and no other
     */
    public RuleDescription brokenBy(Example example) {
        return with(draft -> draft.breaking = example);
    }

    /**
     * {@return this description with an example that keeps the rule}
     *
     * @param example as similar to the breaking one as possible
     */
    public RuleDescription keptBy(Example example) {
        return with(draft -> draft.keeping = example);
    }

    /**
     * {@return this description of a rule that reports nothing while a stricter one is on, and replaces it if a profile turns that off}
     *
     * @param stricter the id of the stricter rule
     */
    public RuleDescription silentWhileOn(String stricter) {
        return with(draft -> draft.silentWhileOn = stricter);
    }

    /**
     * {@return this description of a rule that rewriting mends, as the standard form of a file keeps it} Not a rule on values that are missing:
     * a blank cell that is added has none.
     */
    public RuleDescription mendedByRewriting() {
        return with(draft -> draft.rewritingMends = true);
    }

    /** {@return whether the vendor enforces the rule; it follows from the effect} */
    public Enforcement enforcement() {
        return switch (effect) {
            case FILE_REJECTED, RECORD_REJECTED, VALUE_IGNORED -> Enforcement.ENFORCED;
            case NOT_ENFORCED_YET -> Enforcement.FUTURE;
            case ADVICE -> Enforcement.ADVISORY;
            case INFORMATION -> Enforcement.INFORMATION;
        };
    }

    private RuleDescription with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.description();
    }

    /** A description that can be changed. */
    private static final class Draft {

        private final String id;
        private final String statement;
        private Rule.Level level;
        private Effect effect;
        private Effect enforcedEffect;
        private boolean onByDefault;
        private List<String> columns;
        private String source;
        private String needs;
        private @Nullable Example breaking;
        private @Nullable Example keeping;
        private @Nullable String silentWhileOn;
        private boolean rewritingMends;

        Draft(RuleDescription from) {
            id = from.id;
            statement = from.statement;
            level = from.level;
            effect = from.effect;
            enforcedEffect = from.enforcedEffect;
            onByDefault = from.onByDefault;
            columns = from.columns;
            source = from.source;
            needs = from.needs;
            breaking = from.breaking;
            keeping = from.keeping;
            silentWhileOn = from.silentWhileOn;
            rewritingMends = from.rewritingMends;
        }

        RuleDescription description() {
            return new RuleDescription(
                    id,
                    statement,
                    level,
                    effect,
                    enforcedEffect,
                    onByDefault,
                    columns,
                    source,
                    needs,
                    breaking,
                    keeping,
                    silentWhileOn,
                    rewritingMends);
        }
    }
}
