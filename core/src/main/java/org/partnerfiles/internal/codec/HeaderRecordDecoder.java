package org.partnerfiles.internal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.check.ValueChecker;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.RecordTable;

/** Reads the record about the file itself that some layouts have in the first line, and compares its count with the number of rows. */
public final class HeaderRecordDecoder<H> {

    private final HeaderRecord<H> headerRecord;
    private final RecordTable<H> table;
    private final Format<?> format;
    private final RuleFindings findings;
    private @Nullable H record;
    /** Whether the test of the first line threw. */
    private boolean isUnknown;
    /** Whether a record without a count has no finding that says so. */
    private boolean isCountLeftOut;

    public HeaderRecordDecoder(HeaderRecord<H> headerRecord, Format<?> format, RuleFindings findings) {
        this.headerRecord = headerRecord;
        this.table = headerRecord.table();
        this.format = format;
        this.findings = findings;
    }

    /**
     * Reports a mistake in the line under the vendor's rule id.
     *
     * @param general the general rule's id
     * @param message what is wrong
     */
    public void report(String general, String message) {
        findings.report(table.ruleFor(general), null, message);
    }

    /**
     * Reports that no line of the file can be read, so that no profile can let it pass.
     *
     * @param general the general rule's id
     * @param message what is wrong
     */
    public void refuse(String general, String message) {
        findings.refuseFile(table.ruleFor(general), message);
    }

    /**
     * {@return whether the first line is a record about the file} Otherwise it is a row.
     *
     * @param row the first line
     */
    public boolean recognises(RawRow row) {
        RawRow.Fault fault = row.fault;
        row.tolerateFrom(table.columns().size());
        // what cannot be read cannot be a row either
        boolean recognised = row.fault != RawRow.Fault.NONE || (row.count > 0 && recognises(row.cellList()));
        if (!recognised) {
            row.fault = fault; // its further cells begin elsewhere
        }
        return recognised;
    }

    private boolean recognises(List<String> cells) {
        try {
            return headerRecord.recognises(cells);
        } catch (RuntimeException e) {
            findings.refuseFile("it is not known whether the first line is the record about the file", e);
            isUnknown = true;
            return true; // not checked as a row either
        }
    }

    /**
     * {@return the record, or null where it could not be read}
     *
     * @param row the first line
     */
    @Nullable
    public H decode(RawRow row) {
        int expected = table.columns().size();
        if (isUnknown) {
            return null;
        } else if (row.fault != RawRow.Fault.NONE) {
            report(row.fault.ruleOfFirstLine(), "the first line cannot be read: " + row.faultMessage());
        } else if (row.count < expected) {
            report(CoreRules.ROW_SHAPE, "expected " + expected + " fields in the first line; found " + row.count);
        } else {
            RowCodec.Decoded<H> decoded = new RowCodec<>(table, format.options(), findings).decode(row);
            record = decoded.record;
            if (format.rulesOn() && decoded.record != null) {
                ValueChecker.ofHeader(table, format, findings)
                        .check(decoded.record, decoded.values, decoded.unreadable);
            }
            Column<H, Long> counts = headerRecord.rowCount();
            isCountLeftOut = counts != null
                    && decoded.record != null
                    && counts.valueIn(decoded.record) == null
                    && !findings.isReported(counts.header());
        }
        return record;
    }

    /**
     * Compares the count of rows with their number, or says that there is none to compare.
     *
     * @param rows the number of rows
     */
    public void checkCount(long rows) {
        if (!table.renames(HeaderRecord.ROW_COUNT)) {
            return;
        }
        String mismatch = mismatch(rows);
        if (mismatch != null) {
            report(HeaderRecord.ROW_COUNT, mismatch);
        } else if (isCountLeftOut) {
            findings.skip(table.ruleFor(HeaderRecord.ROW_COUNT), "the header record has no count");
        }
    }

    /**
     * Compares the count of rows with their number; a wrong one refuses the file whatever the format or a profile says.
     *
     * @param rows the number of rows
     */
    public void requireCount(long rows) {
        String mismatch = mismatch(rows);
        if (mismatch != null) {
            findings.refuseFile(table.ruleFor(HeaderRecord.ROW_COUNT), mismatch);
        }
    }

    private @Nullable String mismatch(long rows) {
        Column<H, Long> counts = headerRecord.rowCount();
        Long stated = counts == null || record == null ? null : counts.valueIn(record);
        return counts == null || stated == null || stated == rows ? null : mismatch(counts, stated, rows);
    }

    public static String mismatch(Column<?, Long> counts, long stated, long rows) {
        return "the number of rows must be " + stated + ", as in " + counts.header() + " of the first line; found "
                + rows;
    }
}
