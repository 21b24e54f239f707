package org.partnerfiles.internal.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RecordChecker;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.RowCodec;
import org.partnerfiles.internal.codec.WrittenColumns;
import org.partnerfiles.internal.codec.WrittenRow;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** Checks an offered record by itself: its cells, the constraints and the rules on records. Belongs to one thread. */
final class OfferChecker<R> {

    private final RecordTable<R> table;
    private final RuleFindings findings;
    private final RowCodec<R> codec;
    private final WrittenColumns<R> columns;
    private final @Nullable RecordChecker<R> recordChecker;
    /** The rows of earlier records, to be filled again: as many as were gathered at once. */
    private final Queue<WrittenRow<R>> released = new ArrayDeque<>();

    /**
     * A checker of the records of a file.
     *
     * @param format the format
     * @param order the columns of the file, or null for the table's own order and the declared further columns
     * @param findings receives what is wrong
     */
    OfferChecker(Format<R> format, @Nullable FileColumns order, RuleFindings findings) {
        this.table = format.table();
        this.findings = findings;
        this.codec = new RowCodec<>(table, format.options(), findings);
        this.columns = WrittenColumns.of(table, format.settings().additional(), order, format.options());
        this.recordChecker = RecordChecker.of(format, findings);
    }

    /** Begins a file. */
    void enter(FileFacts file) {
        if (recordChecker != null) {
            recordChecker.enter(file);
        }
    }

    RuleFindings findings() {
        return findings;
    }

    WrittenColumns<R> columns() {
        return columns;
    }

    /**
     * Checks a record.
     *
     * @param record the record
     * @param given its further cells, if they are not the record's own
     * @param number the number of the record
     */
    OfferedRecord<R> check(R record, UnmappedCells given, long number) {
        RowFindings found = findings.begin(0, number);
        UnmappedCells further = further(record, given);
        OfferedRecord<R> offered = encoded(record, further, number, found);
        WrittenRow<R> row = offered.text();
        columns.check(row, findings);
        codec.checkFurther(further);
        if (offered.record() != null && recordChecker != null) {
            recordChecker.check(record, row.values(), row.unwritable(), row);
        }
        return offered;
    }

    /**
     * {@return a record that was written before, without checking it}
     *
     * @param record the record
     * @param given its further cells, if they are not the record's own
     * @param number the number of the record
     */
    OfferedRecord<R> recall(R record, UnmappedCells given, long number) {
        RowFindings ignored = findings.begin(0, number);
        return encoded(record, further(record, given), number, ignored);
    }

    private UnmappedCells further(R record, UnmappedCells given) {
        return given.isEmpty() ? codec.unmappedIn(record) : given;
    }

    /**
     * {@return a record that was refused before, without checking it}
     *
     * @param cells its cells
     * @param number the number of the record
     */
    OfferedRecord<R> recallRefused(RawRow cells, long number) {
        RowFindings ignored = findings.begin(0, number);
        RowCodec.Decoded<R> decoded = codec.decode(cells);
        return encoded(decoded.record, decoded.unmapped, number, ignored);
    }

    /** {@return the row of a record in place of that of another one, to whose findings it adds} */
    WrittenRow<R> row(R record, OfferedRecord<R> replaced) {
        WrittenRow<R> row = replaced.text();
        return encoded(record, row.unmapped(), row.record(), replaced.findings())
                .text();
    }

    private OfferedRecord<R> encoded(@Nullable R record, UnmappedCells further, long number, RowFindings found) {
        WrittenRow<R> used = released.poll();
        WrittenRow<R> row = used == null ? codec.newRow() : used;
        boolean isReadable = codec.encode(record, row);
        row.place(number, further);
        return new OfferedRecord<>(record, isReadable, row, found);
    }

    /** Has a row filled again for a later record. */
    void release(WrittenRow<R> row) {
        released.add(row);
    }
}
