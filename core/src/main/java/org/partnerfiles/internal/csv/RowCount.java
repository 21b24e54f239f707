package org.partnerfiles.internal.csv;

import org.partnerfiles.io.BlockRows;

/**
 * Counts the rows of some lines, the first of which begins a row. A row that is in quotes at its first line end is not decided before the
 * quotes are closed: if they never are, or text follows the closing one, that line and each line up to there is a row of its own.
 */
final class RowCount {

    /** The rows that are decided, without blank lines. */
    private long rows;
    /** Whether the last row is not decided. */
    private boolean isOpen;
    /** How many rows come after its first line if its quotes are not in order. */
    private long ifFaulty;

    /**
     * Adds the next line.
     *
     * @param outcome its {@link LineOutcome}
     * @param isBlank whether it is blank if it is a row
     */
    void add(int outcome, boolean isBlank) {
        if (isOpen) {
            if (LineOutcome.staysInQuotes(outcome)) {
                ifFaulty += isBlank ? 0 : 1;
                return;
            }
            isOpen = false;
            rows++;
            if (!LineOutcome.isFaultyInQuotes(outcome)) {
                return;
            }
            rows += ifFaulty;
        }
        if (LineOutcome.endsInQuotes(outcome)) {
            isOpen = true;
            ifFaulty = 0;
        } else if (!isBlank) {
            rows++;
        }
    }

    /** {@return the rows of the lines so far} */
    BlockRows.Rows counted() {
        return new BlockRows.Rows(rows, isOpen, isOpen ? ifFaulty : 0);
    }
}
