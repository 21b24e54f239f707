package org.partnerfiles.internal.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.table.UnmappedCells;

/** Which column of the table each cell of a file's rows belongs to. */
public final class ColumnMap {

    /** The position of a cell without a column, and the cell of a column that the file does not have. */
    static final int NONE = -1;

    private final int[] positions;
    private final List<String> headers;
    private final int[] cellOf;
    private final boolean hasUnmapped;

    /**
     * The map of a file.
     *
     * @param positions the position of each cell's column, or {@link #NONE}
     * @param headers the header of each cell; empty where a file has none
     * @param columns the number of columns of the table
     */
    ColumnMap(int[] positions, List<String> headers, int columns) {
        this.positions = positions;
        this.headers = headers;
        this.cellOf = new int[columns];
        Arrays.fill(cellOf, NONE);
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] != NONE) {
                cellOf[positions[index]] = index;
            }
        }
        this.hasUnmapped = IntStream.of(positions).anyMatch(position -> position == NONE);
    }

    /**
     * {@return the map of a file whose cells are in the table's order}
     *
     * @param columns the number of columns
     */
    public static ColumnMap byPosition(int columns) {
        return new ColumnMap(IntStream.range(0, columns).toArray(), List.of(), columns);
    }

    /** {@return how many cells a row has} */
    public int size() {
        return positions.length;
    }

    /**
     * {@return the position of a cell's column, or -1}
     *
     * @param index the cell
     */
    public int position(int index) {
        return positions[index];
    }

    /** {@return for each column of the table, by position, the index of its cell or -1; not to be changed} */
    int[] cellOf() {
        return cellOf;
    }

    /**
     * {@return the cells of a row that belong to no column}
     *
     * @param row the row
     */
    UnmappedCells unmapped(RawRow row) {
        if (!hasUnmapped) {
            return UnmappedCells.none();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] == NONE) {
                String cell = row.cell(index);
                cells.put(headers.get(index), cell == null ? "" : cell);
            }
        }
        return UnmappedCells.named(cells);
    }
}
