package org.partnerfiles.accountupload.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The rows of an error file: the column Errors, and any columns of the upload. */
public final class ErrorTable {

    public static final String ERRORS = AccountTable.ERRORS;

    /** One row; its other cells are unmapped. */
    public record ErrorRow(@Nullable String errors) {
        @Override
        public String toString() {
            return "ErrorRow";
        }
    }

    private static final Columns<ErrorRow> IN_ORDER = new Columns<>();

    static {
        IN_ORDER.column(ERRORS, CellTypes.text(), "errors").personal();
    }

    /** An error file without content means that every record was accepted. Its headers may have blanks. */
    public static final FileFormat<ErrorRow> FORMAT = FileFormat.builder(
                    "accountupload.error",
                    "Account Upload error file",
                    RecordTable.of(ErrorRow.class, IN_ORDER, Layout.csv())
                            .reporting(RecordTable.HEADER_BLANKS, RecordTable.HEADER_BLANKS))
            .describing(List.of(
                    of(RecordTable.HEADER_BLANKS, "No header begins or ends with a blank.", Effect.INFORMATION)
                            .offByDefault(),
                    of(CoreRules.EMPTY_FILE, "At least one record was refused.", Effect.INFORMATION)
                            .offByDefault(),
                    of(CoreRules.UNKNOWN_COLUMN, "Errors is the only column.", Effect.INFORMATION)
                            .offByDefault()))
            .build();

    private ErrorTable() {}

    private static RuleDescription of(String id, String statement, Effect effect) {
        return RuleDescription.of(id, statement).level(Rule.Level.FILE).effect(effect);
    }
}
