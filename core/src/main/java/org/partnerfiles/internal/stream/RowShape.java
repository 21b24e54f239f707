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

    /**
     * The shape of the rows of a file.
     *
     * @param table the table
     * @param columns the columns of the file
     */
    public RowShape(RecordTable<?> table, FileColumns columns) {
        this.layout = table.layout();
        this.cells = layout.firstLine() == FirstLine.COLUMN_NAMES
                ? columns.headers().size()
                : table.columns().size();
    }

    /** {@return how many cells a row should have} */
    public int cells() {
        return cells;
    }

    /** {@return what is wrong with the number of cells of a row, or null if the layout tolerates it} */
    public @Nullable String mismatch(RawRow raw) {
        boolean wrong = (raw.count < cells && layout.shortRows() == RaggedRows.REJECTED)
                || (raw.count > cells && layout.longRows() == RaggedRows.REJECTED);
        return wrong ? mismatchOf(raw) : null;
    }

    private String mismatchOf(RawRow raw) {
        boolean named = layout.firstLine() == FirstLine.COLUMN_NAMES;
        return "expected " + cells + (named ? " cells, as in the header" : " cells") + "; found " + raw.count;
    }

    /** {@return what shows that the file was cut in a row, or null if nothing does: it ends without a line end and with too few cells} */
    public @Nullable String cut(RawRow raw) {
        return raw.end == RawRow.End.FILE && raw.count < cells
                ? "expected a line end or " + cells + " cells on the last line; found no line end and " + raw.count
                        + ": the file was cut, fetch it again"
                : null;
    }
}
