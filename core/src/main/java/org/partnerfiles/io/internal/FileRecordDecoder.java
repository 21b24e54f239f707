package org.partnerfiles.io.internal;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Options;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.validation.CoreRules;
import org.partnerfiles.validation.internal.RuleFindings;

/** Reads the record about the file itself that some layouts hold in their first line. */
final class FileRecordDecoder {

    private FileRecordDecoder() {}

    /**
     * {@return the record, or null where it could not be read}
     *
     * @param table the table of the file's rows
     * @param row the first line
     * @param options the host's choices
     * @param findings takes what is wrong
     */
    static @Nullable Object decode(RecordTable<?> table, RawRow row, Options options, RuleFindings findings) {
        RecordTable<?> fileTable = table.fileRecord();
        return fileTable == null ? null : decodeBy(fileTable, row, options, findings);
    }

    private static <H> @Nullable H decodeBy(RecordTable<H> table, RawRow row, Options options, RuleFindings findings) {
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
        RowDecoder.Decoded decoded =
                new RowDecoder<>(table, ColumnMap.byPosition(expected), options, findings).decode(row);
        return table.assemble(decoded.values, decoded.unmapped);
    }
}
