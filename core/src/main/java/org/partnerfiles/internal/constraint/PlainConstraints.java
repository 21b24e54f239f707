package org.partnerfiles.internal.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.PlanDraft.Found;
import org.partnerfiles.text.Filled;

/** Annotations that mean the same to every Validator: built-in constraints of the default group with messages of their own. */
final class PlainConstraints {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private PlainConstraints() {}

    /** {@return the constraint of an annotation, or null if it is no plain one} */
    static @Nullable Found find(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (!type.isAnnotationPresent(Constraint.class)
                || (type != Filled.class && type.getPackage() != NotNull.class.getPackage())) {
            return null;
        }
        boolean ofDefaultGroup = element(annotation, "groups") instanceof Class<?>[] groups
                && groups.length == 0
                && element(annotation, "payload") instanceof Class<?>[] payload
                && payload.length == 0;
        if (!ofDefaultGroup || !(element(annotation, "message") instanceof String template)) {
            return null;
        }
        String message = message(annotation, template);
        return message == null ? null : new Found(annotation, template, message, true);
    }

    /** {@return whether an annotation has nothing to do with validation} */
    static boolean isOther(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return !type.isAnnotationPresent(Constraint.class)
                && !type.getName().startsWith("org.hibernate.validator.")
                && !(annotation instanceof Valid)
                && !(annotation instanceof GroupSequence)
                && !(annotation instanceof ConvertGroup)
                && !(annotation instanceof ConvertGroup.List)
                && !isOfSeveral(annotation);
    }

    /** {@return whether an annotation contains constraints of the same kind} */
    private static boolean isOfSeveral(Annotation annotation) {
        return element(annotation, "value") instanceof Annotation[] several
                && several.getClass().getComponentType().isAnnotationPresent(Constraint.class);
    }

    /** {@return the message with the constraint's numbers in place of their names, or null if only a Validator knows it} */
    private static @Nullable String message(Annotation constraint, String template) {
        Matcher placeholders = PLACEHOLDER.matcher(template);
        String message = placeholders.replaceAll(found -> number(constraint, found));
        boolean literal = message.chars().noneMatch(c -> c == '{' || c == '}' || c == '$' || c == '\\');
        return literal ? message : null;
    }

    private static String number(Annotation constraint, MatchResult placeholder) {
        String name = placeholder.group(1);
        return element(constraint, name) instanceof Number number && !isNamedByHost(name)
                ? number.toString()
                : Matcher.quoteReplacement(placeholder.group());
    }

    /** {@return whether the host has a text of its own for a placeholder, which goes before the constraint's element} */
    private static boolean isNamedByHost(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return ResourceBundle.getBundle(
                            "ValidationMessages",
                            Locale.ENGLISH,
                            loader == null ? PlainConstraints.class.getClassLoader() : loader)
                    .containsKey(name);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static @Nullable Object element(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            // Also where the program was compiled without the elements: then a Validator knows.
            return null;
        }
    }
}
