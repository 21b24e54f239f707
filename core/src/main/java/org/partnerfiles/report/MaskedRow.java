package org.partnerfiles.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of a row with findings that may be shown: public cells that could be read, personal cells by their form, secret cells as
 * {@code [secret]}. A row that could not be split into cells shows nothing. Cells of unknown columns are not shown.
 *
 * @param line the physical line the row begins on, from 1
 * @param record the number of the record, from 1
 * @param cells the masked text of each cell that is not blank, by the header of its column, in the table's order
 * @param hidden how many further cells the row has
 */
public record MaskedRow(long line, long record, Map<String, String> cells, int hidden) {

    /** Copies. */
    public MaskedRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
