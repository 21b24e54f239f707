package org.partnerfiles.consumers;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as in source text, without packages and with {@code @Nullable}. */
final class TypeText {

    private TypeText() {}

    static String of(AnnotatedType type) {
        return (isNullable(type) ? "@Nullable " : "") + bare(type);
    }

    /** {@return type parameters with their bounds and a blank after them, or an empty text} */
    static String parameters(TypeVariable<?>[] parameters) {
        return parameters.length == 0
                ? ""
                : Arrays.stream(parameters)
                        .map(parameter -> parameter.getName() + bounds(parameter.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    /** {@return a name without its package} */
    static String simple(String name) {
        return name.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
    }

    /** By name: the annotation may be of another class loader. */
    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(Nullable.class.getName()));
    }

    private static String bare(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return simple(((ParameterizedType) type.getType()).getRawType().getTypeName())
                    + joined(parameterized.getAnnotatedActualTypeArguments(), "<", ", ", ">");
        }
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            return "?"
                    + (lower.length > 0
                            ? joined(lower, " super ", " & ", "")
                            : bounds(wildcard.getAnnotatedUpperBounds()));
        }
        return simple(type.getType().getTypeName());
    }

    private static String bounds(AnnotatedType[] bounds) {
        String text = joined(bounds, " extends ", " & ", "");
        return text.equals(" extends Object") ? "" : text;
    }

    private static String joined(AnnotatedType[] types, String before, String between, String after) {
        return Arrays.stream(types).map(TypeText::of).collect(Collectors.joining(between, before, after));
    }
}
