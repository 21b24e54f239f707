package org.partnerfiles.internal.stream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;

/** Rows that the reader's own thread splits and checks one by one. */
final class RowsInTurn<R> implements ReadRows<R> {

    private final RowReader source;
    private final RowChecker<R> checker;
    private final int cells;
    private final boolean kept;
    private final RawRow raw;
    private boolean atHand;
    private long number;

    /**
     * The rows of a file.
     *
     * @param source the rows not read yet
     * @param cells how many cells a row should have
     * @param checker checks each
     * @param kept whether a row must not change when the next one is read
     * @param raw the first line
     * @param isRow whether that is the first of the rows
     * @param before the number of rows before
     */
    RowsInTurn(
            RowReader source, int cells, RowChecker<R> checker, boolean kept, RawRow raw, boolean isRow, long before) {
        this.source = source;
        this.checker = checker;
        this.cells = cells;
        this.kept = kept;
        this.raw = raw;
        this.atHand = isRow;
        this.number = before;
    }

    @Override
    public @Nullable ReadRow<R> next() throws IOException {
        if (!atHand && !source.next(raw)) {
            return null;
        }
        atHand = false;
        if (raw.isBlankIn(cells)) {
            return ReadRow.blank(raw);
        }
        return checker.check(raw, kept, ++number);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
