package org.partnerfiles.accountupload.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The rows of an upload as cells of text, so that a cell is written as it was read. */
public final class SentTable {

    /** One row; its other cells are unmapped. */
    public record SentRow(@Nullable String accountRef) {

        @Override
        public String toString() {
            return "SentRow";
        }
    }

    private static final Columns<SentRow> IN_ORDER = new Columns<>();

    static {
        IN_ORDER.column(AccountTable.ACCOUNT_REF.header(), CellTypes.text(), "accountRef")
                .mayBeAbsent();
    }

    public static final FileFormat<SentRow> FORMAT = FileFormat.builder(
                    "accountupload.sent", "Account Upload rows", RecordTable.of(SentRow.class, IN_ORDER, Layout.csv()))
            .neverReplacing()
            .build();

    private SentTable() {}
}
