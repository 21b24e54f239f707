package org.partnerfiles.io.internal;

import java.util.List;
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
    private int lines;
    private boolean ascii = true;

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
        scan();
        return ascii;
    }

    @Override
    public boolean spansLines() {
        return lines() > 1;
    }

    /** Once for all who ask: going through every character is a good part of what a row costs. */
    private void scan() {
        if (lines > 0) {
            return;
        }
        lines = 1;
        for (String text : texts) {
            scan(text);
        }
        for (String text : unmapped.texts()) {
            scan(text);
        }
    }

    private void scan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                ascii = false;
            } else if (c == '\r' || (c == '\n' && (i == 0 || text.charAt(i - 1) != '\r'))) {
                lines++;
            }
        }
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
        scan();
        return lines;
    }

    @Override
    public long record() {
        return record;
    }
}
