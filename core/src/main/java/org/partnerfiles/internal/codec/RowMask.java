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
import org.partnerfiles.table.Sensitivity;
import org.partnerfiles.text.Blanks;

/**
 * Masks the parts of a row that may not be shown. Where cells may have moved into other columns, the text in a column that can have any
 * text may belong to another one, so it is masked.
 */
public final class RowMask<R> {

    private static final int LONGEST = 40;

    /** Texts that only a column of free text can read. */
    private static final List<String> ANYTHING = List.of("Ann Roe (555) 555-0100", "ann.roe@example.com");

    private final RecordTable<R> table;
    private final Options options;
    /** Which columns are public and can have any text, by position. */
    private final boolean[] isFree;

    public RowMask(RecordTable<R> table, Options options) {
        this.table = table;
        this.options = options;
        this.isFree = new boolean[table.columns().size()];
        for (Column<R, ?> column : table.columns()) {
            isFree[column.position()] = column.sensitivity() == Sensitivity.PUBLIC
                    && ANYTHING.stream().anyMatch(text -> isReadable(column, options, text));
        }
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
     * @param cellsExpected how many cells it should have
     * @param found what is wrong with it
     */
    public MaskedRow mask(RowText<R> row, int cellsExpected, List<Finding> found) {
        boolean moved = row.cellCount() != cellsExpected
                || table.columns().stream().anyMatch(column -> isOutOfPlace(column, row));
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column<R, ?> column : table.columns()) {
            String text = row.cell(column);
            if (text != null && Blanks.given(text)) {
                boolean trusted = isReadable(column, options, text)
                        && !(isFree[column.position()] && (moved || PersonalLook.isName(text)))
                        && found.stream()
                                .noneMatch(finding -> column.header()
                                        .equals(finding.location().column()));
                cells.put(column.header(), shown(column, text, trusted));
            }
        }
        return new MaskedRow(
                row.line(), row.record(), cells, row.unmapped().texts().size());
    }

    private boolean isOutOfPlace(Column<R, ?> column, RowText<R> row) {
        String text = row.cell(column);
        return text != null
                && Blanks.given(text)
                && (!isReadable(column, options, text) || (isFree[column.position()] && PersonalLook.isContact(text)));
    }

    private static <R> String shown(Column<R, ?> column, String text, boolean trusted) {
        return switch (column.sensitivity()) {
            case PUBLIC ->
                !trusted ? Masked.shape(text) : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            case PERSONAL -> Masked.shape(text);
            case SECRET -> Masked.SECRET;
        };
    }

    /** {@return whether a text is a value of a column} */
    static boolean isReadable(Column<?, ?> column, Options options, String text) {
        AtomicBoolean readable = new AtomicBoolean(true);
        try {
            column.typeUnder(options).read(text, (rule, message) -> readable.set(false));
        } catch (RuntimeException e) {
            return false;
        }
        return readable.get();
    }
}
