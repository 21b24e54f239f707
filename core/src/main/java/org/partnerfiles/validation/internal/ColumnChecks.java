package org.partnerfiles.validation.internal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiled constraints of one column, or of the entries of one. */
final class ColumnChecks {

    /** A column without constraints. */
    static final ColumnChecks NONE = new ColumnChecks(List.of(), null, ColumnConstraints.NONE);

    private final Check[] onNull;
    private final Check[] onValue;
    /** Those of {@link #onValue} that a text of a length between the bounds can still break. */
    private final Check[] onText;

    private final int leastLength;
    private final int mostLength;
    private final @Nullable ColumnChecks entries;
    private final ColumnConstraints described;

    /** One compiled constraint. */
    record Check(Annotation constraint, ValueTest test, String message) {

        void report(int position, @Nullable Object value, ConstraintPlan.Violations out) {
            out.violated(position, ConstraintRules.ruleFor(constraint, value), message);
        }
    }

    ColumnChecks(List<Check> checks, @Nullable ColumnChecks entries, ColumnConstraints described) {
        // Without a value these alone fail, and all others hold.
        this.onNull = checks.stream()
                .filter(check -> ColumnConstraints.requires(check.constraint))
                .toArray(Check[]::new);
        // A value is there, so @NotNull holds.
        this.onValue = checks.stream()
                .filter(check -> !(check.constraint instanceof NotNull))
                .toArray(Check[]::new);
        this.onText = Stream.of(onValue)
                .filter(check -> !(check.constraint instanceof Size))
                .toArray(Check[]::new);
        this.leastLength = sizes().mapToInt(Size::min).max().orElse(0);
        this.mostLength = sizes().mapToInt(Size::max).min().orElse(Integer.MAX_VALUE);
        this.entries = entries;
        this.described = described;
    }

    private Stream<Size> sizes() {
        return Stream.of(onValue)
                .map(Check::constraint)
                .filter(Size.class::isInstance)
                .map(Size.class::cast);
    }

    boolean isEmpty() {
        return onNull.length == 0 && onValue.length == 0 && entries == null;
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
        // Most columns hold texts with a limit, and most texts keep to it: one comparison for all limits at once.
        boolean fits = value instanceof String text && text.length() >= leastLength && text.length() <= mostLength;
        for (Check check : fits ? onText : onValue) {
            if (!check.test.holds(value, checker)) {
                check.report(position, value, out);
            }
        }
        if (entries != null) {
            for (Object entry : (List<?>) value) {
                entries.check(position, entry, checker, out);
            }
        }
    }
}
