package org.partnerfiles.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of a nested record, as the value of a column. Columns that share a nested record have it taken from a record once.
 *
 * <pre>{@code
 * private static final Function<Customer, Name> NAME = Customer::name;
 * static final Column<Customer, String> LAST_NAME = IN_ORDER.column("lastName", text(), "name.last", part(NAME, Name::last));
 * }</pre>
 *
 * @param <R> the record
 * @param <G> the nested record
 * @param <T> the type of the component
 */
public final class Part<R, G, T> implements Function<R, @Nullable T> {

    private final Function<R, @Nullable G> group;
    private final Function<G, @Nullable T> component;

    private Part(Function<R, @Nullable G> group, Function<G, @Nullable T> component) {
        this.group = group;
        this.component = component;
    }

    /**
     * {@return the component of a nested record}
     *
     * @param group takes the nested record from a record; itself a part where records are nested deeper. Columns share it if they are given
     *     the same object
     * @param component takes the component from the nested record
     * @param <R> the record
     * @param <G> the nested record
     * @param <T> the type of the component
     */
    public static <R, G, T> Part<R, G, T> part(Function<R, @Nullable G> group, Function<G, @Nullable T> component) {
        return new Part<>(group, component);
    }

    /** {@return the component's value; null where it has none or the nested record is null} */
    @Override
    public @Nullable T apply(R record) {
        G nested = group.apply(record);
        return nested == null ? null : component.apply(nested);
    }

    Function<R, @Nullable G> group() {
        return group;
    }

    Function<G, @Nullable T> component() {
        return component;
    }
}
