package org.partnerfiles.io.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.FileRecord;
import org.partnerfiles.table.Options;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.validation.CoreRules;
import org.partnerfiles.validation.internal.Checks;
import org.partnerfiles.validation.internal.RuleFindings;

/** Reads the record about the file itself that some layouts hold in their first line, and holds its count against the rows. */
final class FileRecordDecoder<H> {

    private final FileRecord<H> fileRecord;
    private final RecordTable<H> table;
    private final Checks<?> checks;
    private final RuleFindings findings;
    private @Nullable H record;

    FileRecordDecoder(FileRecord<H> fileRecord, Checks<?> checks, RuleFindings findings) {
        this.fileRecord = fileRecord;
        this.table = fileRecord.table();
        this.checks = checks;
        this.findings = findings;
    }

    /** Says that there is no such line. */
    void reportMissing(String message) {
        findings.report(table.ruleFor(CoreRules.EMPTY_FILE), null, message);
    }

    /**
     * {@return whether the first line is a record about the file; it is a row otherwise, and that is said}
     *
     * @param row the first line
     */
    boolean recognises(RawRow row) {
        // what cannot be read cannot be a row either
        boolean recognised = row.fault != RawRow.Fault.NONE
                || fileRecord.recognises(Arrays.asList(row.cells).subList(0, row.count));
        if (!recognised) {
            reportMissing("the first line must be the record about the file, and is not; it is read as a row");
        }
        return recognised;
    }

    /**
     * {@return the record, or null where it could not be read}
     *
     * @param row the first line
     */
    @Nullable
    H decode(RawRow row) {
        int expected = table.columns().size();
        if (row.fault != RawRow.Fault.NONE) {
            findings.report(
                    table.ruleFor(Faults.rule(row)), null, "the first line cannot be read: " + Faults.text(row));
            return null;
        }
        if (row.count < expected) {
            findings.report(
                    table.ruleFor(CoreRules.ROW_SHAPE),
                    null,
                    "the first line must have " + expected + " fields, has " + row.count);
            return null;
        }
        Options options = checks.options();
        RowDecoder.Decoded decoded =
                new RowDecoder<>(table, ColumnMap.byPosition(expected), options, findings).decode(row);
        H read = table.assemble(decoded.values, decoded.unmapped);
        if (checks.rulesOn()) {
            new FileRecordJudge<>(table, checks, findings).judge(read, decoded.values, decoded.unjudged);
        }
        record = read;
        return read;
    }

    /**
     * Holds the count of rows against their number.
     *
     * @param rows the number of rows
     */
    void checkCount(long rows) {
        Column<H, Long> counts = fileRecord.rowCount();
        H read = record;
        if (counts == null || read == null || !table.renames(FileRecord.ROW_COUNT)) {
            return;
        }
        Long stated = counts.valueIn(read);
        if (stated != null && stated != rows) {
            findings.report(table.ruleFor(FileRecord.ROW_COUNT), null, mismatch(counts, stated, rows));
        }
    }

    static String mismatch(Column<?, Long> counts, long stated, long rows) {
        return counts.header() + " in the first line says " + stated + " rows, the file has " + rows;
    }
}
