package org.partnerfiles.internal.check;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Blanks;

/** Checks the values of a record: the constraints of its components, and which columns must have a value. Belongs to one thread. */
public final class ValueChecker<R> {

    private final RecordTable<R> table;
    private final Options options;
    private final RuleFindings findings;
    private final ConstraintPlan<R> plan;
    private final ConstraintPlan.Checker constraints;
    /** Which columns have constraints. */
    private final boolean[] hasConstraints;
    /** Which columns have a requirement besides them. */
    private final boolean[] hasRequirements;

    private final Column.Requirement<R>[][] requirements;
    private final boolean[] isList;
    /** Whether a column without a value has something to check, by position. */
    private final boolean[] checksNull;

    private final ConstraintPlan.Violations violations = this::report;
    /** The columns that have constraints or a requirement; most have neither. */
    private final int[] checked;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    ValueChecker(RecordTable<R> table, ConstraintPlan<R> plan, Options options, RuleFindings findings) {
        this.table = table;
        this.options = options;
        this.findings = findings;
        this.plan = plan;
        this.constraints = plan.newChecker(options.get(Options.CLOCK));
        this.requirements = new Column.Requirement[table.columns().size()][];
        this.hasConstraints = new boolean[requirements.length];
        this.hasRequirements = new boolean[requirements.length];
        this.isList = new boolean[requirements.length];
        this.checksNull = new boolean[requirements.length];
        for (Column<R, ?> column : table.columns()) {
            isList[column.position()] = column.type().empty() instanceof List;
            requirements[column.position()] = (plan.requires(column.position()) ? List.of() : column.requirements())
                    .toArray(Column.Requirement[]::new);
            hasConstraints[column.position()] = plan.checks(column.position());
            hasRequirements[column.position()] = requirements[column.position()].length > 0;
            checksNull[column.position()] = plan.canRequire(column);
        }
        this.checked = IntStream.range(0, requirements.length)
                .filter(position -> hasRequirements[position] || hasConstraints[position])
                .toArray();
    }

    /** {@return a checker of the record in the first line of a file} */
    public static <H> ValueChecker<H> ofHeader(RecordTable<H> table, Format<?> format, RuleFindings findings) {
        return new ValueChecker<>(table, format.planOf(table), format.options(), findings);
    }

    /**
     * Checks a record.
     *
     * @param record the record
     * @param values its values by the columns' positions
     * @param unchecked the columns not to be checked, by position
     */
    public void check(R record, @Nullable Object[] values, boolean[] unchecked) {
        for (int position : checked) {
            Object value = values[position];
            if (!unchecked[position] && (value != null || checksNull[position])) {
                if (hasConstraints[position]) {
                    constraints.check(position, value, violations);
                }
                if (hasRequirements[position] && (value == null || isBlank(value, position))) {
                    requireValue(record, position);
                }
            }
        }
        if (plan.delegates()) {
            delegate(record, unchecked);
        }
    }

    private void delegate(R record, boolean[] unchecked) {
        try {
            plan.delegate(record, (position, general, message) -> {
                if (position < 0 || !unchecked[position]) {
                    report(position, general, message);
                }
            });
        } catch (RuntimeException e) {
            findings.failed("the constraints of the record could not be checked", null, e);
        }
    }

    private void requireValue(R record, int position) {
        for (Column.Requirement<R> requirement : requirements[position]) {
            if (holds(requirement, record, position)) {
                report(position, CoreRules.VALUE_MISSING, "is required " + requirement.when());
                return;
            }
        }
    }

    private boolean holds(Column.Requirement<R> requirement, R record, int position) {
        try {
            return requirement.condition().test(record, options);
        } catch (RuntimeException e) {
            String header = table.columns().get(position).header();
            findings.failed("it is not known whether this is required " + requirement.when(), header, e);
            return false;
        }
    }

    private void report(int position, String general, String message) {
        if (position < 0) {
            findings.report(table.ruleFor(general), null, message);
        } else {
            Column<R, ?> column = table.columns().get(position);
            findings.report(column.ruleFor(general), column.header(), message);
        }
    }

    /** Asks the column, not the value: to tell whether an object is a List can mean going through all its interfaces. */
    private boolean isBlank(Object value, int position) {
        if (isList[position]) {
            return ((List<?>) value).isEmpty();
        }
        return value instanceof String text && !Blanks.given(text);
    }
}
