package org.partnerfiles.internal.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** Masks the parts of a row that may not be shown. */
public final class RowMask<R> {

    private static final int LONGEST = 40;

    private final RecordTable<R> table;
    private final Options options;

    public RowMask(RecordTable<R> table, Options options) {
        this.table = table;
        this.options = options;
    }

    /**
     * {@return a row without any text, as its cells could not be told apart}
     *
     * @param row the row
     */
    public MaskedRow hidden(RowText<R> row) {
        return new MaskedRow(row.line(), row.record(), Map.of(), row.cellCount());
    }

    /**
     * {@return the parts of a row that may be shown}
     *
     * @param row the row
     * @param found what is wrong with it
     */
    public MaskedRow mask(RowText<R> row, List<Finding> found) {
        // cells may have moved into a neighbour's column: then no text is sure to belong to its column
        boolean moved = table.columns().stream().anyMatch(column -> !isReadable(column, row));
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column<R, ?> column : table.columns()) {
            String text = row.cell(column);
            if (text != null && !text.isBlank()) {
                boolean trusted = isReadable(column, row)
                        && !(moved && column.type().keepsBlanks())
                        && found.stream()
                                .noneMatch(finding -> column.header()
                                        .equals(finding.location().column()));
                cells.put(column.header(), shown(column, text, trusted));
            }
        }
        return new MaskedRow(
                row.line(), row.record(), cells, row.unmapped().texts().size());
    }

    private static <R> String shown(Column<R, ?> column, String text, boolean trusted) {
        return switch (column.sensitivity()) {
            case PUBLIC ->
                !trusted ? Masked.shape(text) : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            case PERSONAL -> Masked.shape(text);
            case SECRET -> Masked.SECRET;
        };
    }

    private boolean isReadable(Column<R, ?> column, RowText<R> row) {
        String text = row.cell(column);
        if (text == null || text.isBlank()) {
            return true;
        }
        AtomicBoolean readable = new AtomicBoolean(true);
        column.type().under(options).read(text, (rule, message) -> readable.set(false));
        return readable.get();
    }
}
