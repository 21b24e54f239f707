package org.partnerfiles.internal.csv;

import java.util.List;
import org.partnerfiles.table.Layout;

/**
 * The properties of all rows that the first line of a file decides. With them and a {@link RowPosition}, reading can begin between any two
 * rows.
 *
 * @param layout the text form, with the charset
 * @param delimiter the delimiter in use
 * @param cells the column names or the cells of the header record; empty where the file has neither
 * @param isRow whether the line is the first row of the file
 * @param onlyCrlf whether only CRLF ends a line of the file
 */
public record KnownFirstLine(Layout layout, char delimiter, List<String> cells, boolean isRow, boolean onlyCrlf) {

    /** Copies. */
    public KnownFirstLine {
        cells = List.copyOf(cells);
    }
}
