package org.partnerfiles.internal.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.codec.RowMask;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.RowVerdicts.Verdict;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.RecordTable;

/** The rows of a reader that are checked and not yet returned; those with listed findings are added to the report, masked. */
final class RowsToReturn<R> implements CheckRun.Destination<ReadRow<R>> {

    private final RecordTable<R> table;
    private final @Nullable RowMask<R> mask;
    private final FindingCollector collector;
    private final int cellsExpected;
    private final Deque<ReturnedRow<R>> rows = new ArrayDeque<>();
    /** For each row that is gathered, the counts of the file up to it. */
    private final Deque<LineCounts> upTo = new ArrayDeque<>();

    private Verdict verdict = Verdict.ACCEPTED;

    /**
     * No rows yet.
     *
     * @param format the format
     * @param collector knows which rows have listed findings
     * @param cellsExpected how many cells a row should have
     */
    RowsToReturn(Format<R> format, FindingCollector collector, int cellsExpected) {
        this.table = format.table();
        this.mask = format.options().get(Options.MASKED_ROWS) ? new RowMask<>(table, format.options()) : null;
        this.collector = collector;
        this.cellsExpected = cellsExpected;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** {@return the next row, which stays the next one until it is removed; null if there is none} */
    @Nullable
    ReturnedRow<R> peek() {
        return rows.peek();
    }

    void remove() {
        rows.remove();
    }

    /** Notes the counts of the file up to a row that is gathered, and so is taken when later rows have been counted. */
    void noteCounts(LineCounts lines) {
        upTo.add(lines.copy());
    }

    @Override
    public void leaveOut(ReadRow<R> row, boolean refusesFile) {
        verdict = refusesFile ? Verdict.REFUSING : Verdict.REJECTED;
    }

    @Override
    public void take(ReadRow<R> row, boolean isAccepted) {
        R record = row.record();
        TextRow<R> text = row.text();
        List<Finding> found = row.findings().list();
        if (mask != null && collector.lists(text.record())) {
            collector.addRow(record == null ? mask.hidden(text) : mask.mask(text, cellsExpected, found));
        }
        RawRow raw = row.raw();
        Row.Place place = new Row.Place(raw.offset, raw.length, text.line(), text.record());
        Row<R> returned = record != null && isAccepted
                ? new Row.Accepted<>(record, place, found, text.unmapped())
                : new Row.Rejected<>(
                        record,
                        place,
                        found,
                        text.unmapped(),
                        text.cells(),
                        raw.text(table.layout().charset()));
        rows.add(new ReturnedRow<>(returned, row.findings(), verdict, raw.lines, upTo.poll()));
        verdict = Verdict.ACCEPTED;
    }
}
