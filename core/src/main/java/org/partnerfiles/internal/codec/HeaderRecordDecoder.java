package org.partnerfiles.internal.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.HeaderRecordChecks;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.RecordTable;

/** Reads the record about the file itself that some layouts hold in their first line, and holds its count against the rows. */
public final class HeaderRecordDecoder<H> {

    private final HeaderRecord<H> headerRecord;
    private final RecordTable<H> table;
    private final Format<?> format;
    private final RuleFindings findings;
    private @Nullable H record;

    public HeaderRecordDecoder(HeaderRecord<H> headerRecord, Format<?> format, RuleFindings findings) {
        this.headerRecord = headerRecord;
        this.table = headerRecord.table();
        this.format = format;
        this.findings = findings;
    }

    /** Says that there is no such line. */
    public void reportMissing(String message) {
        findings.report(table.ruleFor(CoreRules.EMPTY_FILE), null, message);
    }

    /**
     * {@return whether the first line is a record about the file; it is a row otherwise, and that is said}
     *
     * @param row the first line
     */
    public boolean recognises(RawRow row) {
        // what cannot be read cannot be a row either
        boolean recognised = row.fault != RawRow.Fault.NONE
                || headerRecord.recognises(Arrays.asList(row.cells).subList(0, row.count));
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
    public H decode(RawRow row) {
        int expected = table.columns().size();
        if (row.fault != RawRow.Fault.NONE) {
            findings.report(
                    table.ruleFor(row.fault.rule()), null, "the first line cannot be read: " + row.faultMessage());
            return null;
        }
        if (row.count < expected) {
            findings.report(
                    table.ruleFor(CoreRules.ROW_SHAPE),
                    null,
                    "the first line must have " + expected + " fields, has " + row.count);
            return null;
        }
        RowCodec.Decoded<H> decoded = new RowCodec<>(table, format.options(), findings).decode(row);
        H read = decoded.record;
        if (format.rulesOn()) {
            new HeaderRecordChecks<>(table, format, findings).check(read, decoded.values, decoded.unreadable);
        }
        record = read;
        return read;
    }

    /**
     * Holds the count of rows against their number.
     *
     * @param rows the number of rows
     */
    public void checkCount(long rows) {
        Column<H, Long> counts = headerRecord.rowCount();
        H read = record;
        if (counts == null || read == null || !table.renames(HeaderRecord.ROW_COUNT)) {
            return;
        }
        Long stated = counts.valueIn(read);
        if (stated != null && stated != rows) {
            findings.report(table.ruleFor(HeaderRecord.ROW_COUNT), null, mismatch(counts, stated, rows));
        }
    }

    public static String mismatch(Column<?, Long> counts, long stated, long rows) {
        return counts.header() + " in the first line says " + stated + " rows, the file has " + rows;
    }
}
