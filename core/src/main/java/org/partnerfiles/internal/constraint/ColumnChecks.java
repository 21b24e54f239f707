package org.partnerfiles.internal.constraint;

import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled constraints of one column, or of the entries of one. */
final class ColumnChecks {

    /** A column without constraints. */
    static final ColumnChecks NONE = new ColumnChecks(List.of(), null, ColumnConstraints.NONE);

    private final Check[] onNull;
    private final Check[] onValue;
    private final ValueCheck[] tests;
    private final @Nullable ColumnChecks entries;
    private final ColumnConstraints described;

    /** One compiled constraint. */
    record Check(Annotation constraint, ValueCheck test, String message) {

        void report(int position, @Nullable Object value, ConstraintPlan.Violations out) {
            out.violated(position, ValueChecks.ruleFor(constraint, value), message);
        }
    }

    ColumnChecks(List<Check> checks, @Nullable ColumnChecks entries, ColumnConstraints described) {
        // Only these fail on null.
        this.onNull = checks.stream()
                .filter(check -> ColumnConstraints.requires(check.constraint))
                .toArray(Check[]::new);
        this.onValue = checks.toArray(Check[]::new);
        this.tests = checks.stream().map(Check::test).toArray(ValueCheck[]::new);
        this.entries = entries;
        this.described = described;
    }

    boolean isEmpty() {
        return onValue.length == 0 && entries == null;
    }

    ColumnConstraints described() {
        return described;
    }

    void check(int position, @Nullable Object value, ConstraintPlan.Checker checker, ConstraintPlan.Violations out) {
        if (value == null) {
            for (Check check : onNull) {
                check.report(position, null, out);
            }
            return;
        }
        for (int i = 0; i < tests.length; i++) {
            if (!tests[i].holds(value, checker)) {
                onValue[i].report(position, value, out);
            }
        }
        if (entries != null) {
            List<?> list = (List<?>) value;
            if (!list.isEmpty()) { // most are: no iterator for them
                for (Object entry : list) {
                    entries.check(position, entry, checker, out);
                }
            }
        }
    }
}
