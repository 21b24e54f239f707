package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the columns of a table in the vendor's order, each a constant of the class that declares the table.
 *
 * <pre>{@code
 * private static final Columns<Customer> IN_ORDER = new Columns<>();
 * static final Column<Customer, String> LAST_NAME =
 *     IN_ORDER.column("lastName", text(), "name.last", c -> c.name().last()).personal();
 * }</pre>
 *
 * @param <R> the record
 */
public final class Columns<R> {

    private final List<Column<R, ?>> inOrder = new ArrayList<>();
    private boolean fixed;

    /** No columns yet. */
    public Columns() {}

    /**
     * {@return the next column of the vendor's table}
     *
     * @param header the header as the vendor writes it
     * @param type the type of its cells
     * @param path the component of the record, nested components with dots, such as {@code name.last}
     * @param value takes the component from a record; null where it has none
     * @param <T> the type of its value
     */
    public <T> Column<R, T> column(String header, CellType<T> type, String path, Function<R, @Nullable T> value) {
        if (fixed) {
            throw new IllegalStateException("the table of these columns is made");
        }
        Column<R, T> column = new Column<>(this, inOrder.size(), header, type, path, value);
        inOrder.add(column);
        return column;
    }

    boolean areFixed() {
        return fixed;
    }

    List<Column<R, ?>> fixed() {
        fixed = true;
        return List.copyOf(inOrder);
    }
}
