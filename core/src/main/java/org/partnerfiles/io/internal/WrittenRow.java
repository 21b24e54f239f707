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
    private long line;
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

    /** Says which line the row would begin on; earlier rows of a chunk may have been refused meanwhile. */
    void placeAt(long next) {
        line = next;
    }

    @Override
    public long line() {
        return line;
    }

    /** {@return how many physical lines the row takes} */
    int lines() {
        int lines = 1;
        for (String text : texts) {
            lines += breaks(text);
        }
        for (String text : unmapped.texts()) {
            lines += breaks(text);
        }
        return lines;
    }

    private static int breaks(String text) {
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || (c == '\n' && (i == 0 || text.charAt(i - 1) != '\r'))) {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    public long record() {
        return record;
    }
}
