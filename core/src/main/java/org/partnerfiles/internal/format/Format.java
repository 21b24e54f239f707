package org.partnerfiles.internal.format;

import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.constraint.LazyPlan;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.RecordTable;

/** A format: its author's definition with the settings of a host. Immutable. */
public final class Format<R> {

    /** The rules that every format has. */
    static final List<RuleDescription> GENERAL_RULES = CoreRules.descriptions();

    private final FormatDefinition<R> definition;
    private final FormatSettings<R> settings;
    private final RecordTable<R> table;
    private final List<Rule<R>> rules;
    private final Options options;
    private final LazyPlan<R> plan;

    private Format(FormatDefinition<R> definition, FormatSettings<R> settings, LazyPlan<R> plan) {
        this.definition = definition;
        this.settings = settings;
        this.table = tableUnder(definition.table(), settings);
        this.rules = Stream.concat(definition.rules().stream(), settings.rules().stream())
                .toList();
        this.options = settings.optionsOfProfile().with(settings.options());
        this.plan = plan;
    }

    private static <R> RecordTable<R> tableUnder(RecordTable<R> defined, FormatSettings<R> settings) {
        RecordTable<R> chosen = settings.layout() == null ? defined : defined.withLayout(settings.layout());
        HeaderRecord<?> header = defined.headerRecord();
        return header == null || settings.headerRecord() == null
                ? chosen
                : chosen.withHeaderRecord(header.writing(settings.headerRecord()));
    }

    /** {@return a format with standard settings} */
    public static <R> Format<R> of(FormatDefinition<R> definition) {
        return new Format<>(definition, FormatSettings.standard(), new LazyPlan<>(definition.table(), null));
    }

    /** {@return this format with other settings} */
    public Format<R> with(FormatSettings<R> changed) {
        // compiled once for all copies with the same validator
        LazyPlan<R> same = changed.validator() == settings.validator()
                ? plan
                : new LazyPlan<>(definition.table(), changed.validator());
        return new Format<>(definition, changed, same);
    }

    public FormatDefinition<R> definition() {
        return definition;
    }

    public FormatSettings<R> settings() {
        return settings;
    }

    public String id() {
        return definition.id();
    }

    /** {@return the table with the layout and the header record that the host chose} */
    public RecordTable<R> table() {
        return table;
    }

    /** {@return the values of the options, the host's own before those of its profile} */
    public Options options() {
        return options;
    }

    public Lookups lookups() {
        return settings.lookups();
    }

    /** {@return whether rules and constraints are applied at all} */
    public boolean rulesOn() {
        return settings.rulesOn();
    }

    /** {@return whether the rules that compare a row with earlier ones, or look at the whole file, are applied} */
    public boolean fileRulesOn() {
        return settings.rulesOn() && settings.fileRulesOn();
    }

    /** {@return this format without the rules that compare a row with earlier ones, or look at the whole file} */
    public Format<R> withoutFileRules() {
        return with(settings.with(draft -> draft.fileRulesOn = false));
    }

    /** {@return the rules, those of the host last} */
    public List<Rule<R>> rules() {
        return rules;
    }

    /** {@return every rule that has a description} */
    public RuleCatalogue catalogue() {
        return RuleCatalogue.of(described(), rules());
    }

    /** {@return the descriptions of what the table reports, the general rules first} */
    List<RuleDescription> described() {
        return Stream.concat(GENERAL_RULES.stream(), definition.described().stream())
                .toList();
    }

    /** {@return which rules are on, today} */
    public Enforcer enforcer() {
        return new Enforcer(catalogue(), definition.effects(), options, settings.profile());
    }

    /** {@return which rules are on for a writer, today} */
    public Enforcer enforcerOfWriters() {
        return new Enforcer(
                catalogue(), definition.effects().then(definition.effectsOnWriting()), options, settings.profile());
    }

    /** {@return the constraints of the record, compiled} */
    public ConstraintPlan<R> plan() {
        return plan.get(options().get(Options.CLOCK));
    }

    /** {@return the constraints of another record of the file, by the same validator} */
    public <H> ConstraintPlan<H> planOf(RecordTable<H> other) {
        return plan.getBeside(other, options().get(Options.CLOCK));
    }
}
