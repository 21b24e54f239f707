package org.partnerfiles.internal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** The text of a row that was read. */
public final class TextRow<R> implements RowText<R> {

    private final List<Column<R, ?>> columns;
    /** The index of each column's cell or -1, by position. */
    private final int[] cellOf;

    private final RawRow row;
    private final UnmappedCells unmapped;
    private final long record;

    /** The text of a row that was read. */
    public TextRow(List<Column<R, ?>> columns, ColumnMap map, RawRow row, long record, UnmappedCells unmapped) {
        this.columns = columns;
        this.cellOf = map.cellOf();
        this.row = row;
        this.unmapped = unmapped;
        this.record = record;
    }

    /** {@return the cells} */
    public List<String> cells() {
        return row.cellList();
    }

    /** {@return about how many bytes of memory the cells need} */
    public long bytes() {
        long characters = 0;
        for (int index = 0; index < row.count; index++) {
            characters += row.length(index);
        }
        return row.ascii ? characters : 2 * characters;
    }

    /** The index of a column's cell, or -1 where the row has none. */
    private int index(Column<R, ?> column) {
        int index = cellOf[column.position()];
        return index < row.count ? index : -1;
    }

    @Override
    public @Nullable String cell(Column<R, ?> column) {
        int index = index(column);
        return index < 0 ? null : row.text(index);
    }

    @Override
    public boolean isGiven(Column<R, ?> column) {
        int index = index(column);
        return index >= 0 && !row.isBlank(index);
    }

    @Override
    public int characterAt(Column<R, ?> column, int at) {
        int index = index(column);
        return index < 0 ? -1 : row.characterAt(index, at);
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
        return row.count;
    }

    @Override
    public boolean isAscii() {
        return row.ascii;
    }

    @Override
    public boolean spansLines() {
        return row.lines > 1;
    }

    @Override
    public long line() {
        return row.line;
    }

    @Override
    public long record() {
        return record;
    }
}
