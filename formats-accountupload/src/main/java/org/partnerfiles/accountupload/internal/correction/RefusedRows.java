package org.partnerfiles.accountupload.internal.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.RefusedRecord;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/** Gathers the rows of an error file. Rows with the same cells and different messages are one record. */
public final class RefusedRows {

    private record Gathered(UnmappedCells cells, Set<String> messages) {}

    private final List<Gathered> rows = new ArrayList<>();
    private final Map<String, Gathered> latestByCells = new HashMap<>();

    public void add(String message, UnmappedCells cells) {
        String key = KeyIndex.key(cells.texts().toArray(String[]::new));
        Gathered latest = latestByCells.get(key);
        if (latest == null || !latest.messages.add(message)) {
            Gathered further = new Gathered(cells, new LinkedHashSet<>(Set.of(message)));
            rows.add(further);
            latestByCells.put(key, further);
        }
    }

    /** The records in the order of the file, not matched. */
    public List<RefusedRecord> records() {
        List<RefusedRecord> records = new ArrayList<>();
        for (Gathered row : rows) {
            records.add(new RefusedRecord(List.copyOf(row.messages), record(row.cells), row.cells, 0, 0));
        }
        return records;
    }

    /** The record of cells; a component has no value if its cell cannot be read. Of two columns with one header the first counts. */
    static UploadAccount record(UnmappedCells cells) {
        List<Column<UploadAccount, ?>> columns = AccountTable.TABLE.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (Column<UploadAccount, ?> column : columns) {
            values[column.position()] = column.type().empty();
        }
        for (int i = cells.headers().size() - 1; i >= 0; i--) {
            Column<UploadAccount, ?> column =
                    AccountTable.TABLE.column(cells.headers().get(i));
            if (column != null) {
                values[column.position()] = value(column, cells.texts().get(i));
            }
        }
        return AccountTable.TABLE.assemble(values, UnmappedCells.none());
    }

    private static @Nullable Object value(Column<UploadAccount, ?> column, String text) {
        boolean hasValue = column.type().keepsBlanks() ? !text.isEmpty() : Blanks.given(text);
        return hasValue
                ? column.type().read(text, CellType.Problems.IGNORED)
                : column.type().empty();
    }
}
