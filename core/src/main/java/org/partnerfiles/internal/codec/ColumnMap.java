package org.partnerfiles.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.table.UnmappedCells;

/** Which column of the table each cell of a file's rows belongs to. */
public final class ColumnMap {

    private static final int UNMAPPED = -1;

    private final int[] positions;
    private final List<String> headers;
    private final int[] cellOf;
    private final boolean hasUnmapped;

    private ColumnMap(int[] positions, List<String> headers, int columns) {
        this.positions = positions;
        this.headers = headers;
        this.cellOf = new int[columns];
        Arrays.fill(cellOf, UNMAPPED);
        boolean unmapped = false;
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] >= 0) {
                cellOf[positions[index]] = index;
            } else {
                unmapped = true;
            }
        }
        this.hasUnmapped = unmapped;
    }

    /**
     * {@return the map of a file whose cells stand in the table's order}
     *
     * @param columns the number of columns
     */
    public static ColumnMap byPosition(int columns) {
        int[] positions = new int[columns];
        for (int i = 0; i < columns; i++) {
            positions[i] = i;
        }
        return new ColumnMap(positions, List.of(), columns);
    }

    /**
     * {@return the map of a file with column names}
     *
     * @param positions by cell, null for cells of no column
     * @param headers by cell
     * @param columns the number of columns of the table
     */
    static ColumnMap byName(List<@Nullable Integer> positions, List<String> headers, int columns) {
        return new ColumnMap(
                positions.stream()
                        .mapToInt(position -> position == null ? UNMAPPED : position)
                        .toArray(),
                headers,
                columns);
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

    /**
     * {@return whether the file has the column}
     *
     * @param position its position in the table
     */
    boolean has(int position) {
        return cellOf[position] >= 0;
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
        if (!hasUnmapped || headers.isEmpty()) {
            return UnmappedCells.none();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] < 0) {
                String cell = row.cell(index);
                cells.put(headers.get(index), cell == null ? "" : cell);
            }
        }
        return UnmappedCells.named(cells);
    }

    /** {@return the headers of the file} */
    List<String> headers() {
        return new ArrayList<>(headers);
    }
}
