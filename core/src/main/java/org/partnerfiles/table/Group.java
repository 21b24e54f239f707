package org.partnerfiles.table;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record or nested record: its constructor, and what fills each of its components.
 *
 * @param type the record's class
 * @param constructor the canonical constructor
 * @param components in the order of the constructor
 */
record Group(Class<?> type, Constructor<?> constructor, List<Component> components) {

    /**
     * One component: the value of a column, a nested record, or the unmapped cells.
     *
     * @param accessor returns it
     * @param position that of the column that fills it, or a number below 0
     * @param empty its value if the column has none
     * @param group the nested record, or null
     */
    record Component(
            Method accessor,
            int position,
            @Nullable Object empty,
            @Nullable Group group) {

        boolean isUnmapped() {
            return position < 0 && group == null;
        }
    }

    /**
     * {@return a table's record}
     *
     * @throws IllegalArgumentException if a component is not filled by exactly one column of its type
     */
    static <R> Group of(Class<R> type, List<Column<R, ?>> columns, Map<String, Column<R, ?>> byPath) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        columns.forEach(column -> check(type, column, byPath));
        return of(type, "", byPath);
    }

    private static Group of(Class<?> type, String prefix, Map<String, ? extends Column<?, ?>> byPath) {
        RecordComponent[] components = type.getRecordComponents();
        Component[] filled = new Component[components.length];
        boolean unmapped = false;
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String path = prefix + component.getName();
            Column<?, ?> column = byPath.get(path);
            Group group = null;
            if (column == null && byPath.keySet().stream().anyMatch(other -> other.startsWith(path + "."))) {
                group = of(component.getType(), path + ".", byPath);
            } else if (column == null) {
                if (component.getType() != UnmappedCells.class || unmapped || !prefix.isEmpty()) {
                    throw new IllegalArgumentException("no column fills " + named(component));
                }
                unmapped = true;
            }
            filled[i] = new Component(
                    accessible(component.getAccessor()),
                    column == null ? -1 : column.position(),
                    column == null ? null : column.type().empty(),
                    group);
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Group(type, accessible(type.getDeclaredConstructor(types)), List.of(filled));
        } catch (NoSuchMethodException e) {
            throw new LinkageError("every record has this constructor", e);
        }
    }

    private static <M extends AccessibleObject & Member> M accessible(M member) {
        try {
            member.setAccessible(true);
            return member;
        } catch (InaccessibleObjectException e) {
            String type = member.getDeclaringClass().getName();
            throw new IllegalArgumentException(
                    type + " is not accessible: make it public in an exported package, or open its package to "
                            + Group.class.getModule().getName(),
                    e);
        }
    }

    private static void check(Class<?> record, Column<?, ?> column, Map<String, ? extends Column<?, ?>> byPath) {
        String path = column.path();
        Class<?> type = record;
        int end = -1;
        do {
            int from = end + 1;
            end = path.indexOf('.', from);
            String name = end < 0 ? path.substring(from) : path.substring(from, end);
            RecordComponent component = component(type, name);
            if (component == null) {
                throw mistake(column, type.getSimpleName() + " has no component " + name);
            }
            if (end < 0) {
                checkType(column, component);
            }
            Column<?, ?> other = byPath.get(end < 0 ? path : path.substring(0, end));
            if (other != null && other != column) {
                throw mistake(column, "column " + other + " fills " + named(component));
            }
            type = component.getType();
        } while (end >= 0);
    }

    private static @Nullable RecordComponent component(Class<?> type, String name) {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static void checkType(Column<?, ?> column, RecordComponent component) {
        CellType<?> cells = column.type();
        Class<?> entries = cells.entryType();
        Type actual = component.getGenericType();
        boolean same = component.getType() == cells.valueType()
                && (entries == null
                        || !(actual instanceof ParameterizedType list)
                        || raw(list.getActualTypeArguments()[0]) == entries);
        if (!same) {
            String expected = cells.valueType().getSimpleName();
            throw mistake(
                    column,
                    "its cells are of type " + (entries == null ? expected : "List<" + entries.getSimpleName() + ">")
                            + ", "
                            + named(component) + " is of type "
                            + actual.getTypeName().replaceAll("\\w+[.$]", "")
                            + (component.getType().isPrimitive() ? ", which has no value for an empty cell" : ""));
        }
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }

    private static IllegalArgumentException mistake(Column<?, ?> column, String text) {
        return new IllegalArgumentException("column " + column + ", path " + column.path() + ": " + text);
    }

    private static String named(RecordComponent component) {
        return "component " + component.getName() + " of "
                + component.getDeclaringRecord().getSimpleName();
    }
}
