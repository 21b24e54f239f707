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
import java.util.Collection;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The built-in constraints as tests. */
final class ValueChecks {

    private ValueChecks() {}

    /**
     * The test of a constraint on values of a type.
     *
     * @param constraint the constraint
     * @param type the declared type, by which a Validator chooses what a constraint means
     * @param validator what a Validator says of a value; asked where a quick look does not settle it
     * @param newMatcher gives the number of a further matcher
     * @return the test, or null if the constraint is not known or means nothing on this type
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
        if (CharSequence.class.isAssignableFrom(type)) {
            return (value, checker) -> isWithin(value.toString().length(), min, max);
        } else if (Collection.class.isAssignableFrom(type)) {
            return (value, checker) -> isWithin(((Collection<?>) value).size(), min, max);
        } else if (Map.class.isAssignableFrom(type)) {
            return (value, checker) -> isWithin(((Map<?, ?>) value).size(), min, max);
        }
        return null;
    }

    private static boolean isWithin(int length, int min, int max) {
        return length >= min && length <= max;
    }

    private static @Nullable ValueCheck text(
            Annotation constraint, Predicate<Object> validator, IntSupplier newMatcher) {
        if (constraint instanceof NotBlank) {
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
     * Hibernate Validator 8 trims characters up to the blank, 9 takes what Unicode calls white space; they differ about texts
     * of control characters and of unusual blanks alone.
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
