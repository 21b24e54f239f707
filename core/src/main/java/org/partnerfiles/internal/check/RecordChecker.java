package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.Column;

/** Checks one record by itself: the constraints of its components, what its columns require, the rules on records and rows. */
public final class RecordChecker<R> {

    private static final class ActiveRule<R> {
        final RecordRule<R> rule;
        final String id;
        final int[] columns;

        ActiveRule(RecordRule<R> rule, String id, int[] columns) {
            this.rule = rule;
            this.id = id;
            this.columns = columns;
        }
    }

    private final Options options;
    private final RuleContext context = new Context();
    private @Nullable FileFacts file;
    private final ConstraintPlan<R> plan;
    private final ConstraintPlan.Checker constraints;
    private final RuleFindings findings;
    private final List<Column<R, ?>> columns;
    private final Column.@Nullable Requirement<R>[] requirements;
    private final boolean[] isList;
    private final List<ActiveRule<R>> recordRules = new ArrayList<>();
    private final OpenRules<TextRule<R>> textRules = new OpenRules<>();
    private final ConstraintPlan.Violations violations;
    /** The columns that have constraints or a requirement; most have neither. */
    private final int[] checked;

    /**
     * A checker for one thread.
     *
     * @param format the format
     * @param enforcer which rules are on
     * @param findings takes what is wrong
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    public RecordChecker(Format<R> format, Enforcer enforcer, RuleFindings findings) {
        this.options = format.options();
        this.plan = format.plan();
        this.constraints = plan.newChecker(options.get(Options.CLOCK));
        this.findings = findings;
        this.columns = format.table().columns();
        this.requirements = new Column.Requirement[columns.size()];
        this.isList = new boolean[columns.size()];
        for (Column<R, ?> column : columns) {
            isList[column.position()] = column.type().empty() instanceof List;
            requirements[column.position()] = plan.requires(column.position()) ? null : column.requirement();
        }
        this.checked = IntStream.range(0, requirements.length)
                .filter(position -> requirements[position] != null || plan.checks(position))
                .toArray();
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            if (!enforcer.isOn(id)) {
                continue;
            }
            if (rule instanceof RecordRule<R> recordRule) {
                recordRules.add(new ActiveRule<>(recordRule, id, positions(format, rule)));
            } else if (rule instanceof TextRule<R> textRule) {
                textRules.add(id, () -> textRule);
            }
        }
        if (enforcer.isOn(CoreRules.FORMULA_LIKE_TEXT)) {
            RuleDescription formula = RuleDescription.of(CoreRules.FORMULA_LIKE_TEXT, "");
            TextRule<R> spreadsheets = TextRule.of(formula, FormulaLikeText.check());
            textRules.add(formula.id(), () -> spreadsheets);
        }
        this.violations = (position, general, message) -> {
            if (position < 0) {
                findings.report(general, null, message);
            } else {
                Column<R, ?> column = columns.get(position);
                findings.report(column.ruleFor(general), column.header(), message);
            }
        };
    }

    private static <R> int[] positions(Format<R> format, Rule<R> rule) {
        return rule.description().columns().stream()
                .map(format.table()::column)
                .filter(column -> column != null)
                .mapToInt(Column::position)
                .toArray();
    }

    /**
     * Begins a file.
     *
     * @param facts what is known of it
     */
    public void enter(FileFacts facts) {
        file = facts;
    }

    /**
     * Checks a record.
     *
     * @param record the record
     * @param values its values by the columns' positions
     * @param unjudged the columns not to be checked, by position: those absent from the file or that could not be read
     * @param row its text
     */
    public void check(R record, @Nullable Object[] values, boolean[] unjudged, RowText<R> row) {
        for (int position : checked) {
            if (!unjudged[position]) {
                Object value = values[position];
                constraints.check(position, value, violations);
                Column.Requirement<R> requirement = requirements[position];
                if (requirement != null
                        && (value == null || isBlank(value, position))
                        && requirement.condition().test(record, options)) {
                    Column<R, ?> column = columns.get(position);
                    findings.report(
                            column.ruleFor(CoreRules.VALUE_MISSING),
                            column.header(),
                            "is required " + requirement.when());
                }
            }
        }
        if (plan.delegates()) {
            plan.delegate(record, (position, general, message) -> {
                if (position < 0 || !unjudged[position]) {
                    violations.violated(position, general, message);
                }
            });
        }
        for (ActiveRule<R> active : recordRules) {
            boolean applies = applies(active, unjudged);
            if (applies || active.rule.judgesEachColumn()) {
                findings.enter(active.id, applies ? Set.of() : headers(active, unjudged));
                try {
                    active.rule.check(record, context, findings);
                } catch (RuntimeException e) {
                    findings.failed(e);
                }
            }
        }
        textRules.ask(findings, rule -> rule.check(row, context, findings));
    }

    /** The headers of the columns of a rule that are not to be checked. */
    private Set<String> headers(ActiveRule<?> active, boolean[] unjudged) {
        return IntStream.of(active.columns)
                .filter(position -> unjudged[position])
                .mapToObj(position -> columns.get(position).header())
                .collect(Collectors.toSet());
    }

    private static boolean applies(ActiveRule<?> active, boolean[] unjudged) {
        for (int position : active.columns) {
            if (unjudged[position]) {
                return false;
            }
        }
        return true;
    }

    /** Asked of the column, not of the value: whether an object is a List can mean to go through all its interfaces. */
    private boolean isBlank(Object value, int position) {
        if (isList[position]) {
            return ((List<?>) value).isEmpty();
        }
        return value instanceof String text && text.isBlank();
    }

    private final class Context implements RuleContext {
        @Override
        public Options options() {
            return options;
        }

        @Override
        public FileFacts file() {
            return Objects.requireNonNull(file, "no file was entered");
        }
    }
}
