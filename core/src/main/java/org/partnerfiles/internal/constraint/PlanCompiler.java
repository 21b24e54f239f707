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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.group.GroupSequenceProvider;
import org.partnerfiles.internal.constraint.PlanDraft.Found;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** Compiles a Validator's metadata of a record to a plan. Constraints that it cannot compile are left to the Validator. */
final class PlanCompiler<R> {

    private final RecordTable<R> table;
    private final Validator validator;
    private final PlanDraft<R> draft;
    private final Set<Class<?>> enclosing = new HashSet<>();
    private boolean compiles;

    PlanCompiler(RecordTable<R> table, Validator validator) {
        this.table = table;
        this.validator = validator;
        this.draft = new PlanDraft<>(table, () -> validator);
    }

    ConstraintPlan<R> compile(boolean compiling) {
        compiles = compiling;
        if (!compiling) {
            draft.delegate();
        }
        compileType(table.recordType(), "");
        return draft.finish();
    }

    private void compileType(Class<?> type, String prefix) {
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        boolean ownGroups =
                type.isAnnotationPresent(GroupSequence.class) || type.isAnnotationPresent(GroupSequenceProvider.class);
        boolean compiledAround = compiles;
        compiles &= !ownGroups;
        if (ownGroups || !constraints(bean).isEmpty()) {
            draft.delegate();
        }
        enclosing.add(type);
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            compileProperty(type, property, prefix + property.getPropertyName());
        }
        enclosing.remove(type);
        compiles = compiledAround;
    }

    private void compileProperty(Class<?> owner, PropertyDescriptor property, String path) {
        Column<R, ?> column = draft.column(path);
        if (column != null) {
            draft.put(column, compileColumn(owner, property, path));
            if (property.isCascaded()) {
                // Constraints inside the value of a column are left to the Validator.
                draft.delegate();
            }
        } else if (property.isCascaded()) {
            Class<?> type = property.getElementClass();
            boolean plain = type.isRecord()
                    && !enclosing.contains(type)
                    && property.getGroupConversions().isEmpty()
                    && property.getConstrainedContainerElementTypes().isEmpty()
                    // A nested record is never null.
                    && constraints(property).stream().allMatch(found -> found.annotation() instanceof NotNull);
            if (plain) {
                compileType(type, path + ".");
            } else {
                draft.delegate();
            }
        } else if (!constraints(property).isEmpty()
                || !property.getConstrainedContainerElementTypes().isEmpty()) {
            draft.delegate();
        }
    }

    private ColumnChecks compileColumn(Class<?> owner, PropertyDescriptor property, String path) {
        String component = property.getPropertyName();
        ColumnChecks entries = null;
        for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
            if (element.getContainerClass() == List.class
                    && !element.isCascaded()
                    && element.getConstrainedContainerElementTypes().isEmpty()) {
                entries = draft.ofEntries(owner, component, constraints(element), element.getElementClass(), path);
            } else {
                draft.delegate();
            }
        }
        return draft.ofValue(owner, component, constraints(property), property.getElementClass(), path, entries);
    }

    /** The constraints of an element in the default group, in a fixed order. */
    private List<Found> constraints(ElementDescriptor element) {
        return element.findConstraints().unorderedAndMatchingGroups(Default.class).getConstraintDescriptors().stream()
                .map(this::found)
                .sorted(Found.IN_ORDER)
                .toList();
    }

    private Found found(ConstraintDescriptor<?> constraint) {
        return new Found(
                constraint.getAnnotation(),
                constraint.getMessageTemplate(),
                DefaultValidator.message(constraint),
                compiles
                        && constraint.getComposingConstraints().isEmpty()
                        && constraint.getValueUnwrapping() == ValidateUnwrappedValue.DEFAULT);
    }
}
