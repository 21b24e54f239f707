package org.partnerfiles.internal.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/**
 * The constraints of a record's components, compiled: they find in each column what a {@link Validator} would find, at a fraction of
 * its cost. Immutable and shareable.
 *
 * <p>The plan compiles the built-in constraints on the components of columns, on the entries of lists, and on the components of nested
 * records that are marked {@code @Valid}. All others, such as constraints on the whole record or constraints that a host defines, are
 * {@linkplain #delegates() delegated}. Nested records are never null, so a {@code @NotNull} on one has no effect.
 *
 * <pre>{@code
 * ConstraintPlan<Customer> plan = ConstraintPlan.of(TABLE);
 * ConstraintPlan.Checker checker = plan.newChecker(clock);
 * checker.check(LAST_NAME.position(), customer.name().last(), (position, rule, message) -> …);
 * }</pre>
 *
 * @param <R> the record
 */
public final class ConstraintPlan<R> {

    private static final Comparator<Found> IN_ORDER =
            Comparator.comparingInt(Found::position).thenComparing(Found::rule).thenComparing(Found::message);

    private final ColumnChecks[] columns;
    private final int matchers;
    private final @Nullable Validator delegate;
    private final Set<CompiledConstraint> compiled;
    private final RecordTable<R> table;

    private record Found(int position, String rule, String message) {}

    /**
     * A constraint that the plan checks itself.
     *
     * @param path where it is
     * @param constraint the annotation
     */
    record CompiledConstraint(String path, Object constraint) {}

    /** Receives the violations of a record. */
    @FunctionalInterface
    public interface Violations {
        /**
         * Receives one violated constraint.
         *
         * @param position the position of the column, or -1 if the component has no column
         * @param generalRule the id of the general rule
         * @param message what was expected
         */
        void violated(int position, String generalRule, String message);
    }

    ConstraintPlan(
            ColumnChecks[] columns,
            int matchers,
            @Nullable Validator delegate,
            Set<CompiledConstraint> compiled,
            RecordTable<R> table) {
        this.columns = columns;
        this.matchers = matchers;
        this.delegate = delegate;
        this.compiled = Set.copyOf(compiled);
        this.table = table;
    }

    /**
     * {@return the plan of a table} A Validator is started only if some constraint is not plain.
     *
     * @param table the table
     * @param <R> the record
     */
    public static <R> ConstraintPlan<R> of(RecordTable<R> table) {
        ConstraintPlan<R> plain = AnnotatedRecord.compile(table);
        return plain == null ? of(table, DefaultValidator.instance()) : plain;
    }

    /**
     * {@return the plan of a table, from a Validator's metadata}
     *
     * @param table the table
     * @param validator has the constraints of the record, and checks those that are not compiled, with its own clock. If its messages,
     *     its clock or its built-in constraints are not the standard ones, use {@link #delegating}
     * @param <R> the record
     */
    public static <R> ConstraintPlan<R> of(RecordTable<R> table, Validator validator) {
        return new PlanCompiler<>(table, validator).compile(true);
    }

    /**
     * {@return a plan of a table that compiles nothing: the validator checks every record}
     *
     * @param table the table
     * @param validator the validator, whose messages, clock and groups are used
     * @param <R> the record
     */
    public static <R> ConstraintPlan<R> delegating(RecordTable<R> table, Validator validator) {
        return new PlanCompiler<>(table, validator).compile(false);
    }

    /** {@return this plan with another validator for the constraints that are not compiled} */
    ConstraintPlan<R> delegatingTo(Validator other) {
        return new ConstraintPlan<>(columns, matchers, other, compiled, table);
    }

    /**
     * {@return a checker for one thread}
     *
     * @param clock the clock for past and future
     */
    public Checker newChecker(Clock clock) {
        return new Checker(columns, clock, matchers);
    }

    /**
     * {@return whether a column always requires a value, whatever the rest of the record}
     *
     * @param position the column's position
     */
    public boolean requires(int position) {
        return constraints(position).required();
    }

    /**
     * {@return whether a column requires a value, always or on a condition}
     *
     * @param column the column
     */
    public boolean canRequire(Column<R, ?> column) {
        return !column.requirements().isEmpty() || requires(column.position());
    }

    /**
     * {@return whether a {@link Checker} has a constraint for a column}
     *
     * @param position the column's position
     */
    public boolean checks(int position) {
        return !columns[position].isEmpty();
    }

    /**
     * {@return the constraints of a column, also delegated ones}
     *
     * @param position the column's position
     */
    public ColumnConstraints constraints(int position) {
        return columns[position].described();
    }

    /** {@return whether some constraints are not compiled, so that {@link #delegate} must be called too} */
    public boolean delegates() {
        return delegate != null;
    }

    /**
     * Checks only the constraints that are not compiled.
     *
     * @param record the record
     * @param out receives the violations by column, rule and message
     */
    public void delegate(R record, Violations out) {
        if (delegate == null) {
            return;
        }
        List<Found> found = new ArrayList<>();
        for (ConstraintViolation<R> violation : delegate.validate(record)) {
            var constraint = violation.getConstraintDescriptor().getAnnotation();
            String path = ComponentPath.of(violation.getPropertyPath());
            if (!compiled.contains(new CompiledConstraint(path, constraint))) {
                String rule = ValueChecks.ruleFor(constraint, violation.getInvalidValue());
                found.add(new Found(ComponentPath.position(path, table), rule, violation.getMessage()));
            }
        }
        // A Validator returns its violations in any order.
        found.sort(IN_ORDER);
        found.forEach(one -> out.violated(one.position, one.rule, one.message));
    }

    /** Checks values; belongs to one thread. */
    public static final class Checker {

        private final ColumnChecks[] columns;
        private final Clock clock;
        private final @Nullable Matcher[] matchers;

        private Checker(ColumnChecks[] columns, Clock clock, int matchers) {
            this.columns = columns;
            this.clock = clock;
            this.matchers = new Matcher[matchers];
        }

        /**
         * Checks a value by the compiled constraints of its column.
         *
         * @param position the column's position
         * @param value the value of the column's component, or null
         * @param out receives the violations
         */
        public void check(int position, @Nullable Object value, Violations out) {
            columns[position].check(position, value, this, out);
        }

        Clock clock() {
            return clock;
        }

        boolean matches(int number, Pattern pattern, String text) {
            Matcher matcher = matchers[number];
            if (matcher == null) {
                matcher = pattern.matcher(text);
                matchers[number] = matcher;
            } else {
                matcher.reset(text);
            }
            boolean matches = matcher.matches();
            // The text may be personal: do not keep it.
            matcher.reset("");
            return matches;
        }
    }
}
