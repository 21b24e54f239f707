package org.partnerfiles.io.internal;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.validation.RowText;

/** The text of a row that is about to be written. */
final class WrittenRow<R> implements RowText<R> {

    private final List<Column<R, ?>> columns;
    private final String[] texts;
    private final UnmappedCells unmapped;
    private final long record;

    WrittenRow(List<Column<R, ?>> columns, String[] texts, UnmappedCells unmapped, long record) {
        this.columns = columns;
        this.texts = texts;
        this.unmapped = unmapped;
        this.record = record;
    }

    @Override
    public @Nullable String cell(Column<R, ?> column) {
        return texts[column.position()];
    }

    @Override
    public List<Column<R, ?>> columns() {
        return columns;
    }

    @Override
    public UnmappedCells unmapped() {
        return unmapped;
    }

    @Override
    public int cellCount() {
        return texts.length + unmapped.texts().size();
    }

    @Override
    public boolean isAscii() {
        return allCells(c -> c < 0x80);
    }

    @Override
    public boolean spansLines() {
        return !allCells(c -> c != '\n' && c != '\r');
    }

    private boolean allCells(IntPredicate holds) {
        for (String text : texts) {
            if (!text.chars().allMatch(holds)) {
                return false;
            }
        }
        return unmapped.texts().stream().allMatch(text -> text.chars().allMatch(holds));
    }

    /** {@return 0: the record is in no file yet} */
    @Override
    public long line() {
        return 0;
    }

    @Override
    public long record() {
        return record;
    }
}
