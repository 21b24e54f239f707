package org.partnerfiles.table;

import static java.lang.invoke.MethodHandles.filterArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.permuteArguments;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import org.partnerfiles.table.Group.Component;

/** One method handle for all components of a record, which the JIT compiler compiles like handwritten code. */
final class RecordHandles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle GET = MethodHandles.arrayElementGetter(Object[].class);
    private static final MethodHandle SET = permuteArguments(
            MethodHandles.arrayElementSetter(Object[].class),
            methodType(void.class, int.class, Object.class, Object[].class),
            2,
            0,
            1);

    private RecordHandles() {}

    /** {@return {@code (Object record, Object[] values) → void}, which fills in the values} */
    static MethodHandle take(Group record) {
        try {
            return taking(record).asType(methodType(void.class, Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record.type().getName(), e);
        }
    }

    /** {@return {@code (Object[] values, UnmappedCells further) → Object}, which returns the record} */
    static MethodHandle make(Group record) {
        try {
            return making(record, List.of(Object[].class, UnmappedCells.class))
                    .asType(methodType(Object.class, Object[].class, UnmappedCells.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record.type().getName(), e);
        }
    }

    private static MethodHandle taking(Group group) throws ReflectiveOperationException {
        MethodHandle all = MethodHandles.empty(methodType(void.class, group.type(), Object[].class));
        for (Component component : group.components()) {
            if (component.isUnmapped()) {
                continue;
            }
            MethodHandle accessor = LOOKUP.unreflect(component.accessor());
            Class<?> type = accessor.type().returnType();
            MethodHandle one;
            if (component.group() == null) {
                one = insertArguments(SET, 0, component.position())
                        .asType(methodType(void.class, type, Object[].class));
            } else {
                MethodHandle present =
                        LOOKUP.findStatic(Objects.class, "nonNull", methodType(boolean.class, Object.class));
                MethodHandle nested = taking(component.group());
                one = MethodHandles.guardWithTest(
                        present.asType(methodType(boolean.class, type)), nested, MethodHandles.empty(nested.type()));
            }
            all = MethodHandles.foldArguments(filterArguments(one, 0, accessor), all);
        }
        return all;
    }

    private static MethodHandle making(Group group, List<Class<?>> from) throws ReflectiveOperationException {
        MethodHandle constructor = LOOKUP.unreflectConstructor(group.constructor());
        int count = group.components().size();
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            Component component = group.components().get(i);
            if (component.isUnmapped()) {
                order[i] = 1;
            } else {
                MethodHandle argument = component.group() == null
                        ? value(component).asType(methodType(constructor.type().parameterType(i), Object[].class))
                        : making(component.group(), List.of(Object[].class));
                constructor = filterArguments(constructor, i, argument);
            }
        }
        return permuteArguments(constructor, methodType(group.type(), from), order);
    }

    private static MethodHandle value(Component component) throws ReflectiveOperationException {
        MethodHandle value = insertArguments(GET, 1, component.position());
        if (component.empty() == null) {
            return value;
        }
        MethodHandle orEmpty = LOOKUP.findStatic(
                Objects.class, "requireNonNullElse", methodType(Object.class, Object.class, Object.class));
        return MethodHandles.filterReturnValue(value, insertArguments(orEmpty, 1, component.empty()));
    }
}
