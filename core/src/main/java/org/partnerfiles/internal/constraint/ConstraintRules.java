package org.partnerfiles.internal.constraint;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ComparisonChecks.Bound;
import org.partnerfiles.rule.CoreRules;

/** Which general rule a violated constraint is a breach of. */
final class ConstraintRules {

    private ConstraintRules() {}

    static String ruleFor(Annotation constraint, @Nullable Object value) {
        if (ColumnConstraints.requires(constraint)) {
            return CoreRules.VALUE_MISSING;
        } else if (constraint instanceof Size size) {
            return length(value) > size.max() ? CoreRules.VALUE_TOO_LONG : CoreRules.VALUE_MALFORMED;
        } else if (Bound.of(constraint) != null
                || constraint instanceof Past
                || constraint instanceof PastOrPresent
                || constraint instanceof Future
                || constraint instanceof FutureOrPresent) {
            return CoreRules.VALUE_OUT_OF_RANGE;
        }
        return CoreRules.VALUE_MALFORMED;
    }

    private static int length(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        } else if (value instanceof Collection<?> entries) {
            return entries.size();
        } else if (value instanceof Map<?, ?> pairs) {
            return pairs.size();
        }
        return value != null && value.getClass().isArray() ? Array.getLength(value) : 0;
    }
}
