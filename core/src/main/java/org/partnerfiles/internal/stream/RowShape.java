package org.partnerfiles.internal.stream;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.Layout.RaggedRows;
import org.partnerfiles.table.RecordTable;

/** How many cells the rows of a file have. */
public final class RowShape {

    private final Layout layout;
    private final int cells;
    /** How many cells without a column's name come after those. */
    private final int unnamed;

    /**
     * The shape of the rows of a file.
     *
     * @param table the table
     * @param columns the columns of the file
     * @param unnamed how many columns without a name come after them
     */
    public RowShape(RecordTable<?> table, FileColumns columns, int unnamed) {
        this.layout = table.layout();
        this.unnamed = unnamed;
        this.cells = layout.firstLine() == FirstLine.COLUMN_NAMES
                ? columns.headers().size()
                : table.columns().size();
    }

    /** {@return how many cells a row should have, without those of columns that have no name} */
    public int cells() {
        return cells;
    }

    /** {@return how many cells a row should have, with those of columns that have no name} */
    public int allCells() {
        return cells + unnamed;
    }

    /** {@return what is wrong with the cells of a row, or null if the layout tolerates it: their number, or text where no column is} */
    public @Nullable String mismatch(RawRow raw) {
        boolean wrong = (raw.count < allCells() && layout.shortRows() == RaggedRows.REJECTED)
                || (raw.count > allCells() && layout.longRows() == RaggedRows.REJECTED);
        return wrong ? mismatchOf(raw) : unnamed > 0 ? textWithoutColumn(raw) : null;
    }

    private String mismatchOf(RawRow raw) {
        boolean named = layout.firstLine() == FirstLine.COLUMN_NAMES;
        return "expected " + allCells() + (named ? " cells, as in the header" : " cells") + "; found " + raw.count;
    }

    private @Nullable String textWithoutColumn(RawRow raw) {
        for (int index = cells; index < Math.min(raw.count, allCells()); index++) {
            if (!raw.isBlank(index)) {
                return textWithoutName(index);
            }
        }
        return null;
    }

    /**
     * {@return what is wrong with text in a column without a name}
     *
     * @param index the cell
     */
    public static String textWithoutName(int index) {
        return "cell " + (index + 1) + " must be blank, as its column has no name; found text";
    }

    /** Drops the cells of columns that have no name, all blank, so that the row has those of the others. */
    void dropUnnamed(RawRow raw) {
        if (unnamed > 0 && raw.count > cells && raw.count <= allCells()) {
            raw.count = cells;
        }
    }

    /** {@return what shows that the file was cut in a row, or null if nothing does: it ends without a line end and with too few cells} */
    public @Nullable String cut(RawRow raw) {
        return raw.end == RawRow.End.FILE && raw.count < allCells()
                ? "expected a line end or " + allCells() + " cells on the last line; found no line end and " + raw.count
                        + ": the file was cut, fetch it again"
                : null;
    }
}
