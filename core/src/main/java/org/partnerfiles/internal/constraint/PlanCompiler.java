package org.partnerfiles.internal.constraint;

import jakarta.validation.GroupSequence;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import jakarta.validation.metadata.ValidateUnwrappedValue;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.validator.group.GroupSequenceProvider;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan.CompiledConstraint;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** Compiles a Validator's metadata of a record to a plan. Constraints that it cannot compile are left to the Validator. */
final class PlanCompiler<R> {

    private static final Comparator<ConstraintDescriptor<?>> IN_ORDER =
            Comparator.<ConstraintDescriptor<?>, String>comparing(constraint ->
                            constraint.getAnnotation().annotationType().getName())
                    .thenComparing(ConstraintDescriptor::getMessageTemplate)
                    .thenComparing(constraint -> constraint.getAnnotation().toString());

    private final RecordTable<R> table;
    private final Validator validator;
    private final ColumnChecks[] columns;
    private final Set<CompiledConstraint> compiled = new HashSet<>();
    private final Set<Class<?>> enclosing = new HashSet<>();
    private int matchers;
    private boolean compiles;
    private boolean delegates;

    PlanCompiler(RecordTable<R> table, Validator validator) {
        this.table = table;
        this.validator = validator;
        this.columns = new ColumnChecks[table.columns().size()];
        Arrays.fill(columns, ColumnChecks.NONE);
    }

    ConstraintPlan<R> compile(boolean compiling) {
        compiles = compiling;
        delegates = !compiling;
        compileType(table.recordType(), "");
        return new ConstraintPlan<>(columns, matchers, delegates ? validator : null, compiled, table);
    }

    private void compileType(Class<?> type, String prefix) {
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        boolean ownGroups =
                type.isAnnotationPresent(GroupSequence.class) || type.isAnnotationPresent(GroupSequenceProvider.class);
        boolean compiledAround = compiles;
        compiles &= !ownGroups;
        delegates |= ownGroups || !constraints(bean).isEmpty();
        enclosing.add(type);
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            compileProperty(type, property, prefix + property.getPropertyName());
        }
        enclosing.remove(type);
        compiles = compiledAround;
    }

    private void compileProperty(Class<?> owner, PropertyDescriptor property, String path) {
        Column<R, ?> column = table.columnOf(path);
        if (column != null) {
            columns[column.position()] = compileColumn(owner, property, path);
            // Constraints inside the value of a column are left to the Validator.
            delegates |= property.isCascaded();
        } else if (property.isCascaded()) {
            Class<?> type = property.getElementClass();
            boolean plain = type.isRecord()
                    && !enclosing.contains(type)
                    && property.getGroupConversions().isEmpty()
                    && property.getConstrainedContainerElementTypes().isEmpty()
                    // A nested record is never null.
                    && constraints(property).stream()
                            .allMatch(constraint -> constraint.getAnnotation() instanceof NotNull);
            if (plain) {
                compileType(type, path + ".");
            } else {
                delegates = true;
            }
        } else {
            delegates |= !constraints(property).isEmpty()
                    || !property.getConstrainedContainerElementTypes().isEmpty();
        }
    }

    private ColumnChecks compileColumn(Class<?> owner, PropertyDescriptor property, String path) {
        ColumnChecks entries = null;
        for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
            if (element.getContainerClass() == List.class
                    && !element.isCascaded()
                    && element.getConstrainedContainerElementTypes().isEmpty()) {
                String entryPath = path + ComponentPath.ENTRIES;
                entries = compileElement(
                        element,
                        entryPath,
                        null,
                        constraint -> entry -> holds(owner, property.getPropertyName(), List.of(entry), constraint));
            } else {
                delegates = true;
            }
        }
        return compileElement(
                property,
                path,
                entries,
                constraint -> value -> holds(owner, property.getPropertyName(), value, constraint));
    }

    /** {@return whether a value of a component satisfies a constraint by the Validator} */
    private boolean holds(Class<?> owner, String component, Object value, Annotation constraint) {
        return validator.validateValue(owner, component, value).stream()
                .noneMatch(violation ->
                        violation.getConstraintDescriptor().getAnnotation().equals(constraint));
    }

    private ColumnChecks compileElement(
            ElementDescriptor element,
            String path,
            @Nullable ColumnChecks entries,
            Function<Annotation, Predicate<Object>> byValidator) {
        List<ColumnChecks.Check> checks = new ArrayList<>();
        List<Annotation> all = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (ConstraintDescriptor<?> constraint : constraints(element)) {
            Annotation annotation = constraint.getAnnotation();
            String message = DefaultValidator.message(constraint);
            all.add(annotation);
            messages.add(message);
            ValueCheck test = isPlain(constraint)
                    ? ValueChecks.of(
                            annotation, element.getElementClass(), byValidator.apply(annotation), () -> matchers++)
                    : null;
            if (test == null) {
                delegates = true;
            } else {
                checks.add(new ColumnChecks.Check(annotation, test, message));
                compiled.add(new CompiledConstraint(path, annotation));
            }
        }
        return new ColumnChecks(
                checks, entries, ColumnConstraints.of(all, messages, entries == null ? null : entries.described()));
    }

    private boolean isPlain(ConstraintDescriptor<?> constraint) {
        return compiles
                && constraint.getComposingConstraints().isEmpty()
                && constraint.getValueUnwrapping() == ValidateUnwrappedValue.DEFAULT;
    }

    /** The constraints of an element in the default group, in a fixed order. */
    private static List<ConstraintDescriptor<?>> constraints(ElementDescriptor element) {
        List<ConstraintDescriptor<?>> constraints = new ArrayList<>(element.findConstraints()
                .unorderedAndMatchingGroups(Default.class)
                .getConstraintDescriptors());
        constraints.sort(IN_ORDER);
        return constraints;
    }
}
