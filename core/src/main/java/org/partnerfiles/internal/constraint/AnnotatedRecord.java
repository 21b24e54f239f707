package org.partnerfiles.internal.constraint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.PlanDraft.Found;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Filled;

/**
 * Compiles the annotations of a record to a plan if all are plain: built-in constraints and {@link Filled} of the default group, with
 * messages of their own, on components and the entries of lists. What they mean is known without a Validator, whose start takes longer
 * than all else before the first row. Any doubt is left to {@link PlanCompiler}.
 */
final class AnnotatedRecord<R> {

    private final PlanDraft<R> draft;
    private final Set<Class<?>> enclosing = new HashSet<>();

    private AnnotatedRecord(RecordTable<R> table) {
        this.draft = new PlanDraft<>(table, DefaultValidator::instance);
    }

    /** {@return the plan of a table, or null if some constraint is not plain} */
    static <R> @Nullable ConstraintPlan<R> compile(RecordTable<R> table) {
        AnnotatedRecord<R> record = new AnnotatedRecord<>(table);
        boolean plain = record.compileType(table.recordType(), "") && !record.draft.delegates();
        return plain ? record.draft.finish() : null;
    }

    /** {@return whether all is plain} */
    private boolean compileType(Class<?> type, String prefix) {
        if (!type.isRecord() || !hasPlainMembers(type) || !enclosing.add(type)) {
            return false;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(component);
            if (field == null || !compileField(type, field, prefix + field.getName())) {
                return false;
            }
        }
        enclosing.remove(type);
        return true;
    }

    private static @Nullable Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            // A native image contains only what it was told of.
            return null;
        }
    }

    /** {@return whether a type has no constraints as a whole, of its getters and of what it implements} */
    private static boolean hasPlainMembers(Class<?> type) {
        if (isConstrained(type)) {
            return false;
        }
        for (Method method : type.getDeclaredMethods()) {
            // A component has the same annotations on its accessor, which is no getter unless its name is one.
            if (isGetter(method.getName())
                    && (isConstrained(method) || hasConstrainedParts(method.getAnnotatedReturnType()))) {
                return false;
            }
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (!hasPlainMembers(implemented)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGetter(String name) {
        return name.startsWith("get") || name.startsWith("is") || name.startsWith("has");
    }

    private boolean compileField(Class<?> owner, Field field, String path) {
        AnnotatedType type = field.getAnnotatedType();
        Column<R, ?> column = draft.column(path);
        if (field.isAnnotationPresent(Valid.class)) {
            return column == null
                    && !hasConstrainedParts(type)
                    && Stream.of(field.getAnnotations()).allMatch(AnnotatedRecord::hasNoEffectOnNested)
                    && compileType(field.getType(), path + ".");
        } else if (column == null) {
            return !isConstrained(field) && !hasConstrainedParts(type);
        }
        ColumnChecks entries = null;
        if (hasConstrainedParts(type)) {
            entries = compileEntries(owner, field, path);
            if (entries == null) {
                return false;
            }
        }
        List<Found> constraints = plain(field);
        if (constraints == null) {
            return false;
        }
        draft.put(column, draft.ofValue(owner, field.getName(), constraints, field.getType(), path, entries));
        return true;
    }

    /** {@return the checks of the entries of a list, or null if they are not plain} */
    private @Nullable ColumnChecks compileEntries(Class<?> owner, Field field, String path) {
        AnnotatedType entry =
                field.getType() == List.class && field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                        ? list.getAnnotatedActualTypeArguments()[0]
                        : null;
        if (entry == null || hasConstrainedParts(entry) || !(entry.getType() instanceof Class<?> type)) {
            return null;
        }
        List<Found> constraints = plain(entry);
        return constraints == null ? null : draft.ofEntries(owner, field.getName(), constraints, type, path);
    }

    /** {@return whether an annotation changes nothing of a nested record, which is never null} */
    private static boolean hasNoEffectOnNested(Annotation annotation) {
        return annotation instanceof Valid || annotation instanceof NotNull || PlainConstraints.isOther(annotation);
    }

    private static boolean hasConstrainedParts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                if (isConstrained(argument) || hasConstrainedParts(argument)) {
                    return true;
                }
            }
        }
        // The annotations of an array are those of its elements' type.
        return type instanceof AnnotatedArrayType array && isConstrained(array.getAnnotatedGenericComponentType());
    }

    private static boolean isConstrained(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (!PlainConstraints.isOther(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the constraints of an element in their order, or null if one is not plain} */
    private static @Nullable List<Found> plain(AnnotatedElement element) {
        List<Found> constraints = new ArrayList<>();
        for (Annotation annotation : element.getAnnotations()) {
            Found found = PlainConstraints.find(annotation);
            if (found != null) {
                constraints.add(found);
            } else if (!PlainConstraints.isOther(annotation)) {
                return null;
            }
        }
        constraints.sort(Found.IN_ORDER);
        return constraints;
    }
}
