package org.partnerfiles.internal.constraint;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.Filled;

/** The built-in constraints as checks, and the general rules that their violations belong to. */
final class ValueChecks {

    private ValueChecks() {}

    /**
     * The check of a constraint on values of a type.
     *
     * @param constraint the constraint
     * @param type the declared type, by which a Validator chooses the meaning of a constraint
     * @param validator asks a Validator about a value, where a quick check does not decide
     * @param newMatcher returns the number of a further matcher
     * @return the check, or null if the constraint is not known or has no meaning on this type
     */
    static @Nullable ValueCheck of(
            Annotation constraint, Class<?> type, Predicate<Object> validator, IntSupplier newMatcher) {
        if (constraint instanceof NotNull) {
            return (value, checker) -> true;
        } else if (constraint instanceof Null) {
            return (value, checker) -> false;
        } else if (type == boolean.class || type == Boolean.class) {
            return constraint instanceof AssertTrue
                    ? (value, checker) -> (Boolean) value
                    : constraint instanceof AssertFalse ? (value, checker) -> !(Boolean) value : null;
        } else if (constraint instanceof Size || constraint instanceof NotEmpty) {
            return sized(constraint, type);
        } else if (CharSequence.class.isAssignableFrom(type)) {
            ValueCheck test = text(constraint, validator, newMatcher);
            return test == null ? ComparisonChecks.of(constraint, type) : test;
        }
        return ComparisonChecks.of(constraint, type);
    }

    private static @Nullable ValueCheck sized(Annotation constraint, Class<?> type) {
        int min = constraint instanceof Size size ? size.min() : 1;
        int max = constraint instanceof Size size ? size.max() : Integer.MAX_VALUE;
        return Stream.of(CharSequence.class, Collection.class, Map.class)
                        .anyMatch(sized -> sized.isAssignableFrom(type))
                ? (value, checker) -> length(value) >= min && length(value) <= max
                : null;
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

    /** {@return the id of the general rule that a value breaks if it violates a constraint} */
    static String ruleFor(Annotation constraint, @Nullable Object value) {
        if (ColumnConstraints.requires(constraint)) {
            return CoreRules.VALUE_MISSING;
        } else if (constraint instanceof Size size && length(value) > size.max()) {
            return CoreRules.VALUE_TOO_LONG;
        }
        return ComparisonChecks.setsBound(constraint) ? CoreRules.VALUE_OUT_OF_RANGE : CoreRules.VALUE_MALFORMED;
    }

    private static @Nullable ValueCheck text(
            Annotation constraint, Predicate<Object> validator, IntSupplier newMatcher) {
        if (constraint instanceof Filled) {
            return (value, checker) -> Blanks.given(value.toString());
        } else if (constraint instanceof NotBlank) {
            return (value, checker) -> isNotBlank(value.toString(), validator);
        } else if (constraint instanceof Email email) {
            boolean narrowed = !email.regexp().equals(".*");
            return (value, checker) ->
                    (!narrowed && EmailScreen.isPlainAddress(value.toString())) || validator.test(value);
        } else if (constraint instanceof Pattern pattern) {
            return pattern(pattern, newMatcher);
        }
        return null;
    }

    /**
     * Hibernate Validator 8 trims characters up to the blank, 9 trims white space by Unicode; they differ only on texts of control
     * characters and of unusual blanks.
     */
    private static boolean isNotBlank(String text, Predicate<Object> validator) {
        boolean usual = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && !Character.isWhitespace(c)) {
                return true;
            }
            usual &= c <= ' ' && Character.isWhitespace(c);
        }
        return !usual && validator.test(text);
    }

    private static ValueCheck pattern(Pattern pattern, IntSupplier newMatcher) {
        int flags = 0;
        for (Pattern.Flag flag : pattern.flags()) {
            flags |= flag.getValue();
        }
        CharacterPattern.Loop loop = flags == 0 ? CharacterPattern.compile(pattern.regexp()) : null;
        if (loop != null) {
            return (value, checker) -> loop.matches(value.toString());
        }
        java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(pattern.regexp(), flags);
        int matcher = newMatcher.getAsInt();
        return (value, checker) -> checker.matches(matcher, compiled, value.toString());
    }
}
