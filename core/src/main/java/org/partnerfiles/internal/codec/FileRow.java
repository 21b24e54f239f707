package org.partnerfiles.internal.codec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** The text of a row that was read. */
public final class FileRow<R> implements RowText<R> {

    private final List<Column<R, ?>> columns;
    private final int[] cellOf;
    private final String[] cells;
    private final int count;
    private final boolean ascii;
    private final boolean spansLines;
    private final long line;
    private final long record;
    private final UnmappedCells unmapped;

    public FileRow(
            List<Column<R, ?>> columns, int[] cellOf, String[] cells, RawRow row, long record, UnmappedCells unmapped) {
        this.columns = columns;
        this.cellOf = cellOf;
        this.cells = cells;
        this.count = row.count;
        this.ascii = row.ascii;
        this.spansLines = row.lines > 1;
        this.line = row.line;
        this.record = record;
        this.unmapped = unmapped;
    }

    /**
     * {@return for each column's position the cell it stands in, or -1}
     *
     * @param map the file's map
     * @param columns the number of columns of the table
     */
    public static int[] cellOf(ColumnMap map, int columns) {
        int[] cellOf = new int[columns];
        Arrays.fill(cellOf, -1);
        for (int index = 0; index < map.size(); index++) {
            if (map.position(index) >= 0) {
                cellOf[map.position(index)] = index;
            }
        }
        return cellOf;
    }

    /** {@return all cells as they stand} */
    public List<String> cells() {
        return List.copyOf(Arrays.asList(cells).subList(0, count));
    }

    /** {@return about how many bytes the cells take in memory} */
    public long bytes() {
        long characters = 0;
        for (int index = 0; index < count; index++) {
            characters += cells[index].length();
        }
        return ascii ? characters : 2 * characters;
    }

    @Override
    public @Nullable String cell(Column<R, ?> column) {
        int index = cellOf[column.position()];
        return index < 0 || index >= count ? null : cells[index];
    }

    @Override
    public List<Column<R, ?>> columns() {
        return columns;
    }

    @Override
    public UnmappedCells unmapped() {
        return unmapped;
    }

    @Override
    public int cellCount() {
        return count;
    }

    @Override
    public boolean isAscii() {
        return ascii;
    }

    @Override
    public boolean spansLines() {
        return spansLines;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long record() {
        return record;
    }
}
