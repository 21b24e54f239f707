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
     * @param beginning the first line, which may be the first row
     * @param checker checks each
     * @param kept whether a row must not change when the next one is read
     * @param raw the first line
     * @param before the number of rows before
     */
    RowsInTurn(
            RowReader source,
            FileBeginning<R> beginning,
            RowChecker<R> checker,
            boolean kept,
            RawRow raw,
            long before) {
        this.source = source;
        this.checker = checker;
        this.cells = beginning.cellsExpected();
        this.kept = kept;
        this.raw = raw;
        this.atHand = before == 0 && beginning.firstLine().isRow();
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
