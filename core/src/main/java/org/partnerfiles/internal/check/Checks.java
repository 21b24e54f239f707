package org.partnerfiles.internal.check;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.constraint.LazyPlan;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.RecordTable;

/**
 * All that decides about the records of a format: its table, its rules, and what the host chose.
 *
 * @param <R> the record
 * @param table the table
 * @param described the descriptions of the rules that the table itself reports, the general ones first
 * @param rules the rules, the host's own last
 * @param effects what options change about effects
 * @param options the host's choices
 * @param profile the host's profile
 * @param lookups the host's look-ups
 * @param rulesOn whether rules and constraints are applied at all
 * @param plans the constraints of the record, compiled when they are first needed
 */
public record Checks<R>(
        RecordTable<R> table,
        List<RuleDescription> described,
        List<Rule<R>> rules,
        EffectPolicy effects,
        Options options,
        Profile profile,
        List<Lookup<?, ?>> lookups,
        boolean rulesOn,
        LazyPlan<R> plans) {

    /** Copies. */
    public Checks {
        described = List.copyOf(described);
        rules = List.copyOf(rules);
        lookups = List.copyOf(lookups);
    }

    /**
     * {@return the format's rules and nothing from a host}
     *
     * @param table its table
     * @param described the general rules
     * @param <R> the record
     */
    public static <R> Checks<R> of(RecordTable<R> table, List<RuleDescription> described) {
        return new Checks<>(
                table,
                described,
                List.of(),
                (rule, effect, options) -> effect,
                Options.standard(),
                Profile.standard(),
                List.of(),
                true,
                new LazyPlan<>(table, null));
    }

    /** {@return every rule there is a description of} */
    public RuleCatalogue catalogue() {
        List<RuleDescription> all = new ArrayList<>(described);
        rules.forEach(rule -> all.add(rule.description()));
        return RuleCatalogue.of(all);
    }

    /** {@return which rules are on, today} */
    public Enforcer enforcer() {
        return new Enforcer(catalogue(), effects, options, profile);
    }

    /** {@return which rules are on for a writer, today} */
    public Enforcer enforcerOfWriters() {
        return new Enforcer(catalogue(), effects::onWriting, options, profile);
    }

    /** {@return the constraints of the record, compiled} */
    public ConstraintPlan<R> plan() {
        return plans.get(options.get(Options.CLOCK));
    }

    /**
     * {@return the constraints of another record of the file, by the same validator}
     *
     * @param other its table
     * @param <H> the record
     */
    public <H> ConstraintPlan<H> planOf(RecordTable<H> other) {
        return plans.getBeside(other, options.get(Options.CLOCK));
    }

    /**
     * {@return these with another table}
     *
     * @param change from the table to the other
     */
    public Checks<R> withTable(UnaryOperator<RecordTable<R>> change) {
        RecordTable<R> changed = change.apply(table);
        LazyPlan<R> plan = changed.columns() == table.columns() ? plans : plans.of(changed);
        return new Checks<>(changed, described, rules, effects, options, profile, lookups, rulesOn, plan);
    }

    /**
     * {@return these with further descriptions}
     *
     * @param further a later one of an id replaces an earlier one
     */
    public Checks<R> describing(List<RuleDescription> further) {
        return new Checks<>(
                table, joined(described, further), rules, effects, options, profile, lookups, rulesOn, plans);
    }

    /**
     * {@return these with further rules}
     *
     * @param further the rules
     */
    public Checks<R> withRules(List<? extends Rule<R>> further) {
        return new Checks<>(
                table, described, joined(rules, further), effects, options, profile, lookups, rulesOn, plans);
    }

    /**
     * {@return these with another policy}
     *
     * @param policy what options change about effects
     */
    public Checks<R> withEffects(EffectPolicy policy) {
        return new Checks<>(table, described, rules, policy, options, profile, lookups, rulesOn, plans);
    }

    /**
     * {@return these with an option set}
     *
     * @param option the option
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> Checks<R> with(Option<T> option, T value) {
        return withOptions(options.with(option, value));
    }

    /**
     * {@return these with other options}
     *
     * @param chosen the host's choices
     */
    public Checks<R> withOptions(Options chosen) {
        return new Checks<>(table, described, rules, effects, chosen, profile, lookups, rulesOn, plans);
    }

    /**
     * {@return these with another profile}
     *
     * @param chosen the host's profile
     */
    public Checks<R> with(Profile chosen) {
        return new Checks<>(table, described, rules, effects, options, chosen, lookups, rulesOn, plans);
    }

    /**
     * {@return these with a further look-up, asked before earlier ones of its kind}
     *
     * @param lookup the look-up
     */
    public Checks<R> with(Lookup<?, ?> lookup) {
        List<Lookup<?, ?>> more = new ArrayList<>();
        more.add(lookup);
        more.addAll(lookups);
        return new Checks<>(table, described, rules, effects, options, profile, more, rulesOn, plans);
    }

    /**
     * {@return these with the host's validator}
     *
     * @param hosts the validator
     */
    public Checks<R> with(Validator hosts) {
        return new Checks<>(
                table, described, rules, effects, options, profile, lookups, rulesOn, new LazyPlan<>(table, hosts));
    }

    /** {@return these with rules and constraints left out} */
    public Checks<R> withoutRules() {
        return new Checks<>(table, described, rules, effects, options, profile, lookups, false, plans);
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
