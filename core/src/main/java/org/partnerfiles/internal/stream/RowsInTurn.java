package org.partnerfiles.internal.stream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowSource;

/** Rows that the reader's own thread splits and judges one by one. */
final class RowsInTurn<R> implements JudgedRows<R> {

    private final RowSource source;
    private final RowJudge<R> judge;
    private final int cells;
    private final boolean kept;
    private final RawRow raw;
    private boolean atHand;
    private long number;

    /**
     * The rows of a file.
     *
     * @param source the rows not read yet
     * @param judge judges each
     * @param cells how many cells a row should have
     * @param kept whether a row must stay as it is when the next one is read
     * @param raw the row that was read last
     * @param atHand whether that is still to be judged
     */
    RowsInTurn(RowSource source, RowJudge<R> judge, int cells, boolean kept, RawRow raw, boolean atHand) {
        this.source = source;
        this.judge = judge;
        this.cells = cells;
        this.kept = kept;
        this.raw = raw;
        this.atHand = atHand;
    }

    @Override
    public @Nullable JudgedRow<R> next() throws IOException {
        if (!atHand && !source.next(raw)) {
            return null;
        }
        atHand = false;
        if (raw.isBlankIn(cells)) {
            return JudgedRow.blank(raw);
        }
        return judge.judge(raw, kept, ++number);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
