package org.partnerfiles.internal.constraint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ComparisonChecks.Bound;
import org.partnerfiles.text.Filled;

/**
 * The constraints of a column's component, for pages and schemas. All of these limits apply; constraints of other kinds are only in the
 * messages.
 *
 * @param required whether a value is always required, whatever the rest of the record
 * @param minLength the fewest characters of a text or entries of a list, or null
 * @param maxLength the most characters of a text or entries of a list, or null
 * @param pattern the regular expression that the whole text matches, or null
 * @param min the lower bound of a number, or null
 * @param minExcluded whether the value must be greater than the lower bound
 * @param max the upper bound of a number, or null
 * @param maxExcluded whether the value must be less than the upper bound
 * @param messages the message of each constraint
 * @param entry the constraints of each entry of a list, or null
 */
public record ColumnConstraints(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable BigDecimal min,
        boolean minExcluded,
        @Nullable BigDecimal max,
        boolean maxExcluded,
        List<String> messages,
        @Nullable ColumnConstraints entry) {

    /** No constraints. */
    static final ColumnConstraints NONE =
            new ColumnConstraints(false, null, null, null, null, false, null, false, List.of(), null);

    /** Copies. */
    public ColumnConstraints {
        messages = List.copyOf(messages);
    }

    static ColumnConstraints of(
            List<Annotation> constraints, List<String> messages, @Nullable ColumnConstraints entry) {
        int shortest = 0;
        int longest = Integer.MAX_VALUE;
        List<Bound> bounds = new ArrayList<>();
        String pattern = null;
        for (Annotation constraint : constraints) {
            Bound bound = Bound.of(constraint);
            if (bound != null) {
                bounds.add(bound);
            } else if (constraint instanceof Size size) {
                shortest = Math.max(shortest, size.min());
                longest = Math.min(longest, size.max());
            } else if (constraint instanceof NotEmpty) {
                shortest = Math.max(shortest, 1);
            } else if (constraint instanceof Pattern expression && expression.flags().length == 0 && pattern == null) {
                pattern = expression.regexp();
            }
        }
        // Of two bounds of the same value, the one that excludes it is narrower.
        Comparator<Bound> byValue = Comparator.comparing(Bound::value);
        Bound lower = bounds.stream()
                .filter(bound -> !bound.upper())
                .max(byValue.thenComparing(bound -> !bound.inclusive()))
                .orElse(null);
        Bound upper = bounds.stream()
                .filter(Bound::upper)
                .min(byValue.thenComparing(Bound::inclusive))
                .orElse(null);
        return new ColumnConstraints(
                constraints.stream().anyMatch(ColumnConstraints::requires),
                shortest == 0 ? null : (Integer) shortest,
                longest == Integer.MAX_VALUE ? null : (Integer) longest,
                pattern,
                lower == null ? null : lower.value(),
                lower != null && !lower.inclusive(),
                upper == null ? null : upper.value(),
                upper != null && !upper.inclusive(),
                messages,
                entry);
    }

    /** {@return whether a constraint fails on null} */
    static boolean requires(Annotation constraint) {
        return constraint instanceof NotNull
                || constraint instanceof Filled
                || constraint instanceof NotBlank
                || constraint instanceof NotEmpty;
    }
}
