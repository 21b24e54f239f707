package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the columns of a table in the vendor's order, each a constant of the class that declares the table.
 *
 * <pre>{@code
 * private static final Columns<Customer> IN_ORDER = new Columns<>();
 * static final Column<Customer, String> LAST_NAME = IN_ORDER.column("lastName", text(), "name.last").personal();
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public final class Columns<R> {

    private final List<Column<R, ?>> inOrder = new ArrayList<>();
    private @Nullable RecordAccess<R> access;

    /** No columns yet. */
    public Columns() {}

    /**
     * {@return the next column of the vendor's table}
     *
     * @param header the header as the vendor writes it
     * @param type the type of its cells
     * @param path the component of the record that the column fills; components of nested records with dots, such as {@code name.last}
     * @param <T> the type of its value, and of the component
     */
    public <T> Column<R, T> column(String header, CellType<T> type, String path) {
        if (isFixed()) {
            throw new IllegalStateException("a column cannot be added: the table of these columns is already made");
        }
        Column<R, T> column = new Column<>(this, inOrder.size(), header, type, path);
        inOrder.add(column);
        return column;
    }

    boolean isFixed() {
        return access != null;
    }

    RecordAccess<R> access() {
        if (access == null) {
            throw new IllegalStateException("the table of these columns is not made yet");
        }
        return access;
    }

    /** Fixes the columns of a table. */
    RecordAccess<R> fix(Class<R> recordType) {
        if (access == null) {
            access = new RecordAccess<>(recordType, List.copyOf(inOrder));
        }
        return access;
    }
}
