package org.partnerfiles.internal.stream;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RecordChecker;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.ColumnMap;
import org.partnerfiles.internal.codec.RowCodec;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** Checks a row by itself: its shape, its cells, the constraints and the rules on records. Belongs to one thread. */
final class RowChecker<R> {

    private final RecordTable<R> table;
    private final RuleFindings findings;
    private final @Nullable RecordChecker<R> recordChecker;
    private final ColumnMap map;
    private final @Nullable RowCodec<R> codec;
    private final RowShape shape;
    private final boolean reportsEmptyRecords;

    /**
     * A checker of the rows of a file.
     *
     * @param format the format
     * @param file what is known of the file
     * @param findings receives what is wrong
     * @param beginning the order of the columns
     * @param recalls whether rows are only read again, as they were checked before
     */
    RowChecker(Format<R> format, FileFacts file, RuleFindings findings, FileBeginning<R> beginning, boolean recalls) {
        this.table = format.table();
        this.findings = findings;
        this.recordChecker = recalls ? null : RecordChecker.of(format, findings);
        if (recordChecker != null) {
            recordChecker.enter(file);
        }
        this.reportsEmptyRecords = format.rulesOn()
                && findings.enforcer().isOn(CoreRules.EMPTY_RECORD)
                && table.columns().stream().anyMatch(format.plan()::canRequire);
        ColumnMap known = beginning.map();
        this.map = known == null ? ColumnMap.byPosition(0) : known;
        this.codec = known == null ? null : new RowCodec<>(table, known, format.options(), findings);
        this.shape = beginning.rowShape();
    }

    /**
     * Checks a row.
     *
     * @param raw the row
     * @param kept whether it must not change when the row is filled again
     * @param number the number of the record
     * @return the row with its findings
     */
    ReadRow<R> check(RawRow raw, boolean kept, long number) {
        RowFindings found = findings.begin(raw.line, number);
        RowCodec.Decoded<R> decoded = null;
        raw.tolerateFrom(table.columns().size());
        if (raw.fault == RawRow.Fault.REST_UNREADABLE) {
            findings.refuseFile(raw.fault.rule(), raw.faultMessage());
        } else if (codec == null) {
            // where the header was not read, the file is refused, and what its rows are is not known
        } else if (raw.fault != RawRow.Fault.NONE) {
            findings.refuse(raw.rule(table), faultyColumn(raw), raw.faultMessage());
        } else if (!isEmptyRecord(raw) && hasRightShape(raw)) {
            decoded = codec.decode(raw);
        }
        UnmappedCells unmapped = decoded == null ? UnmappedCells.none() : decoded.unmapped;
        RawRow row = kept ? raw.kept() : raw;
        TextRow<R> text = new TextRow<>(table.columns(), map, row, number, unmapped);
        if (decoded != null && decoded.record != null && recordChecker != null) {
            recordChecker.check(decoded.record, decoded.values, decoded.unreadable, text);
        }
        return new ReadRow<>(row, decoded == null ? null : decoded.record, text, found);
    }

    /** The column of an unreadable character; null where quotes are at fault, as the borders of the cells are unsure. */
    private @Nullable String faultyColumn(RawRow raw) {
        boolean inCell = raw.fault == RawRow.Fault.BAD_BYTES
                || raw.fault == RawRow.Fault.NUL
                || raw.fault == RawRow.Fault.LINE_BREAK;
        if (!inCell || raw.faultCell < 0 || raw.faultCell >= map.size()) {
            return null;
        }
        int position = map.position(raw.faultCell);
        return position < 0 ? null : table.columns().get(position).header();
    }

    /** Reports a row of blank cells; false if a profile accepts such a row. */
    private boolean isEmptyRecord(RawRow raw) {
        if (!reportsEmptyRecords || raw.count < 2) {
            return false;
        }
        for (int index = 0; index < raw.count; index++) {
            if (!raw.isBlank(index)) {
                return false;
            }
        }
        return findings.report(
                CoreRules.EMPTY_RECORD,
                null,
                "all " + raw.count + " cells are blank; delete the row, or enter its values");
    }

    private boolean hasRightShape(RawRow raw) {
        String mismatch = shape.mismatch(raw);
        if (mismatch != null) {
            findings.refuse(CoreRules.ROW_SHAPE, null, mismatch);
        } else {
            shape.dropUnnamed(raw);
        }
        return mismatch == null;
    }
}
