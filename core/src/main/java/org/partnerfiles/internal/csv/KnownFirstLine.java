package org.partnerfiles.internal.csv;

import java.util.List;
import org.partnerfiles.table.Layout;

/**
 * What the first line tells of all rows of a file: with this and a {@link Position}, reading can begin anywhere between two rows.
 *
 * @param layout the text form, with the charset
 * @param delimiter the delimiter in use
 * @param cells the column names or the cells of the header record; empty where the file has neither
 * @param isRow whether the line is the first row of the file
 */
public record KnownFirstLine(Layout layout, char delimiter, List<String> cells, boolean isRow) {

    /** Copies. */
    public KnownFirstLine {
        cells = List.copyOf(cells);
    }
}
