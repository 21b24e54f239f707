package org.partnerfiles.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that were read from the cells of one row, by column; what a record is assembled from. */
public final class CellValues {

    private final @Nullable Object[] values;
    private final UnmappedCells unmapped;

    /**
     * For readers.
     *
     * @param values by the columns' positions in the table
     * @param unmapped what no column claims
     */
    CellValues(@Nullable Object[] values, UnmappedCells unmapped) {
        this.values = values;
        this.unmapped = unmapped;
    }

    /**
     * {@return the value of a column; null where its cell is empty or could not be read}
     *
     * @param column a column of the table
     * @param <T> the type of its value
     */
    @SuppressWarnings("unchecked") // the column's own type put it there
    public <T> @Nullable T get(Column<?, T> column) {
        return (T) values[column.position()];
    }

    /**
     * {@return the value of a column of lists; empty where its cell is}
     *
     * @param column a column of the table
     * @param <T> the type of its value
     */
    @SuppressWarnings("unchecked") // the column's own type put it there
    public <T> List<T> list(Column<?, List<T>> column) {
        Object list = values[column.position()];
        return list == null ? List.of() : (List<T>) list;
    }

    /** {@return the cells of the row that no column claims} */
    public UnmappedCells unmapped() {
        return unmapped;
    }
}
