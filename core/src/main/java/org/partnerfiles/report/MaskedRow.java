package org.partnerfiles.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be shown of a row that something is wrong with: public cells that could be read, personal ones by their shape, secret ones
 * as {@code [secret]}. A row that could not be taken apart shows nothing, and neither do cells that no column claims.
 *
 * @param line the physical line the row begins on, from 1
 * @param record the number of the record, from 1
 * @param cells what is shown of each cell that is not blank, by the header of its column, in the table's order
 * @param hidden how many further cells the row has
 */
public record MaskedRow(long line, long record, Map<String, String> cells, int hidden) {

    /** Copies. */
    public MaskedRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
