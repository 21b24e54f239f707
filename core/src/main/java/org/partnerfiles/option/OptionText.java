package org.partnerfiles.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The texts of an option's values.
 *
 * @param <T> the type of the values
 * @param form what a text looks like
 * @param values all texts, or none if they cannot be counted
 * @param parser from a text to its value; throws for another text
 * @param writer from a value to its text
 */
record OptionText<T>(String form, List<String> values, Function<String, T> parser, Function<T, String> writer) {

    /** The texts of the values of a type, which is that of the standard value. */
    @SuppressWarnings("unchecked") // the parser returns values of the class of the standard
    static <T> OptionText<T> of(T standard) {
        if (standard instanceof Enum<?> constant) {
            return (OptionText<T>)
                    ofConstants(List.of(constant.getDeclaringClass().getEnumConstants()));
        }
        if (standard instanceof Boolean) {
            return (OptionText<T>) ofConstants(List.of(true, false));
        }
        Function<String, ?> parser = text -> {
            throw new UnsupportedOperationException("only a program can set it");
        };
        String form = "a value that a program sets";
        if (standard instanceof Integer) {
            form = "a whole number";
            parser = Integer::valueOf;
        } else if (standard instanceof String) {
            form = "a text";
            parser = text -> text;
        } else if (standard instanceof LocalDate) {
            form = "a day as YYYY-MM-DD";
            parser = LocalDate::parse;
        }
        return new OptionText<>(form, List.of(), (Function<String, T>) parser, String::valueOf);
    }

    private static <V> OptionText<V> ofConstants(List<V> constants) {
        List<String> texts = constants.stream().map(OptionText::constant).toList();
        Function<String, V> parser = text -> {
            int found = texts.indexOf(constant(text));
            if (found < 0) {
                throw new IllegalArgumentException("no such constant");
            }
            return constants.get(found);
        };
        return new OptionText<>(alternatives(texts), texts, parser, OptionText::constant);
    }

    /** A constant as it is written: in small letters, with hyphens. */
    private static String constant(Object value) {
        return String.valueOf(value instanceof Enum<?> constant ? constant.name() : value)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String alternatives(List<String> texts) {
        List<String> first = new ArrayList<>(texts);
        String last = first.remove(first.size() - 1);
        return first.isEmpty() ? last : String.join(", ", first) + " or " + last;
    }
}
