package org.partnerfiles.internal.constraint;

import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan.CompiledConstraint;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** A plan that is being made: the checks of its columns, wherever the constraints were found. */
final class PlanDraft<R> {

    private final RecordTable<R> table;
    private final Supplier<Validator> validator;
    private final ColumnChecks[] columns;
    private final Set<CompiledConstraint> compiled = new HashSet<>();
    private int matchers;
    private boolean delegates;

    /**
     * A constraint of an element.
     *
     * @param annotation the constraint
     * @param template its message before placeholders are replaced
     * @param message its message
     * @param compiles whether a check of it may be compiled
     */
    record Found(Annotation annotation, String template, String message, boolean compiles) {

        /** The order of the findings of one value. */
        static final Comparator<Found> IN_ORDER = Comparator.<Found, String>comparing(
                        found -> found.annotation.annotationType().getName())
                .thenComparing(Found::template)
                .thenComparing(found -> found.annotation.toString());
    }

    /**
     * A draft without checks.
     *
     * @param table the table
     * @param validator gives the validator of values that a quick check does not decide, and of what is not compiled
     */
    PlanDraft(RecordTable<R> table, Supplier<Validator> validator) {
        this.table = table;
        this.validator = validator;
        this.columns = new ColumnChecks[table.columns().size()];
        Arrays.fill(columns, ColumnChecks.NONE);
    }

    @Nullable
    Column<R, ?> column(String path) {
        return table.columnOf(path);
    }

    void put(Column<R, ?> column, ColumnChecks checks) {
        columns[column.position()] = checks;
    }

    /** Notes that a constraint is left to the validator. */
    void delegate() {
        delegates = true;
    }

    boolean delegates() {
        return delegates;
    }

    ConstraintPlan<R> finish() {
        return new ConstraintPlan<>(columns, matchers, delegates ? validator.get() : null, compiled, table);
    }

    /** {@return the checks of a component's value} */
    ColumnChecks ofValue(
            Class<?> owner,
            String component,
            List<Found> constraints,
            Class<?> type,
            String path,
            @Nullable ColumnChecks entries) {
        return checks(
                constraints, type, path, entries, constraint -> value -> holds(owner, component, value, constraint));
    }

    /** {@return the checks of each entry of a component that is a list} */
    ColumnChecks ofEntries(
            Class<?> owner, String component, List<Found> constraints, Class<?> type, String pathOfList) {
        return checks(
                constraints,
                type,
                pathOfList + ComponentPath.ENTRIES,
                null,
                constraint -> entry -> holds(owner, component, List.of(entry), constraint));
    }

    /** {@return whether a value of a component satisfies a constraint by the validator} */
    private boolean holds(Class<?> owner, String component, Object value, Annotation constraint) {
        return validator.get().validateValue(owner, component, value).stream()
                .noneMatch(violation ->
                        violation.getConstraintDescriptor().getAnnotation().equals(constraint));
    }

    private ColumnChecks checks(
            List<Found> constraints,
            Class<?> type,
            String path,
            @Nullable ColumnChecks entries,
            Function<Annotation, Predicate<Object>> byValidator) {
        List<ColumnChecks.Check> checks = new ArrayList<>();
        for (Found found : constraints) {
            Annotation annotation = found.annotation();
            ValueCheck test = found.compiles()
                    ? ValueChecks.of(annotation, type, byValidator.apply(annotation), () -> matchers++)
                    : null;
            if (test == null) {
                delegates = true;
            } else {
                checks.add(new ColumnChecks.Check(annotation, test, found.message()));
                compiled.add(new CompiledConstraint(path, annotation));
            }
        }
        return new ColumnChecks(
                checks,
                entries,
                ColumnConstraints.of(
                        constraints.stream().map(Found::annotation).toList(),
                        constraints.stream().map(Found::message).toList(),
                        entries == null ? null : entries.described()));
    }
}
