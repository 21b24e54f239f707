package org.partnerfiles.table;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Group.Component;

/**
 * Reads the values of the columns from a record, and makes a record of values. The first records use reflection, which needs no
 * preparation, and later ones a method handle. A native image cannot define the classes of handles and always uses reflection.
 */
final class RecordAccess<R> {

    private static final int BY_REFLECTION =
            System.getProperty("org.graalvm.nativeimage.imagecode") == null ? 1_000 : Integer.MAX_VALUE;

    final Class<R> recordType;
    final List<Column<R, ?>> columns;
    final Map<String, Column<R, ?>> byPath = new HashMap<>();
    private final Group record;
    private final Method[][] paths;
    private final @Nullable Method unmapped;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    // Set by one thread; other threads see them sooner or later.
    private @Nullable MethodHandle take;
    private @Nullable MethodHandle make;

    RecordAccess(Class<R> type, List<Column<R, ?>> columns) {
        this.recordType = type;
        this.columns = columns;
        columns.forEach(column -> byPath.put(column.path(), column));
        this.record = Group.of(type, columns, byPath);
        this.paths = new Method[columns.size()][];
        addPaths(record, new Method[0]);
        this.unmapped = record.components().stream()
                .filter(Component::isUnmapped)
                .map(Component::accessor)
                .findFirst()
                .orElse(null);
    }

    private void addPaths(Group group, Method[] before) {
        for (Component component : group.components()) {
            Method[] path = Arrays.copyOf(before, before.length + 1);
            path[before.length] = component.accessor();
            if (component.group() != null) {
                addPaths(component.group(), path);
            } else if (component.position() >= 0) {
                paths[component.position()] = path;
            }
        }
    }

    /** {@return the value of one column} */
    @Nullable
    Object valueIn(R from, int position) {
        Object value = from;
        for (Method accessor : paths[position]) {
            value = value == null ? null : component(accessor, value);
        }
        return value;
    }

    UnmappedCells unmappedIn(R from) {
        Object cells = unmapped == null ? null : component(unmapped, from);
        return cells == null ? UnmappedCells.none() : (UnmappedCells) cells;
    }

    /** Fills in the values by the columns' positions. */
    void takeValues(R from, @Nullable Object[] values) {
        Arrays.fill(values, null); // those in nested records that are null
        MethodHandle handle = take;
        if (handle == null) {
            take(record, from, values);
            if (taken.incrementAndGet() == BY_REFLECTION) {
                take = RecordHandles.take(record);
            }
            return;
        }
        try {
            handle.invokeExact((Object) from, values);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static void take(Group group, Object from, @Nullable Object[] values) {
        for (Component component : group.components()) {
            if (!component.isUnmapped()) {
                Object value = component(component.accessor(), from);
                if (component.group() == null) {
                    values[component.position()] = value;
                } else if (value != null) {
                    take(component.group(), value, values);
                }
            }
        }
    }

    /**
     * {@return a record}
     *
     * @param values by the columns' positions
     */
    @SuppressWarnings("unchecked") // the constructor is the record's
    R make(@Nullable Object[] values, UnmappedCells further) {
        MethodHandle handle = make;
        if (handle == null) {
            Object result = make(record, values, further);
            if (made.incrementAndGet() == BY_REFLECTION) {
                make = RecordHandles.make(record);
            }
            return (R) result;
        }
        try {
            return (R) (Object) handle.invokeExact(values, further);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static Object make(Group group, @Nullable Object[] values, UnmappedCells further) {
        @Nullable Object[] arguments = new Object[group.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = group.components().get(i);
            if (component.group() != null) {
                arguments[i] = make(component.group(), values, further);
            } else if (component.isUnmapped()) {
                arguments[i] = further;
            } else {
                Object value = values[component.position()];
                arguments[i] = value == null ? component.empty() : value;
            }
        }
        try {
            return group.constructor().newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw unchecked(e);
        }
    }

    private static @Nullable Object component(Method accessor, Object from) {
        try {
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw unchecked(e);
        }
    }

    /** {@return the exception that the record's own code threw} */
    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof InvocationTargetException reflected && reflected.getCause() != null) {
            return unchecked(reflected.getCause());
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException already ? already : new UndeclaredThrowableException(thrown);
    }
}
