package org.partnerfiles.internal.codec;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** The text of a row that is about to be written. */
public final class WrittenRow<R> implements RowText<R> {

    private final List<Column<R, ?>> columns;
    private final String[] texts;
    private final byte[] flags;
    private final UnmappedCells unmapped;
    private long line;
    private final long record;
    private int lines = 1;
    private boolean ascii = true;

    public WrittenRow(List<Column<R, ?>> columns, RowEncoder.Encoded cells, UnmappedCells unmapped, long record) {
        this.columns = columns;
        this.texts = cells.texts;
        this.flags = cells.flags;
        this.unmapped = unmapped;
        this.record = record;
        for (int position = 0; position < texts.length; position++) {
            if ((flags[position] & (Quoting.LINE_END | Quoting.BEYOND_ASCII)) != 0) {
                scan(texts[position]);
            }
        }
        unmapped.texts().forEach(this::scan);
    }

    /** Adds the cell of the column at a position of the table to a row of the file. */
    void writeCell(int position, RowWriter sink) throws IOException {
        sink.cell(texts[position], (flags[position] & Quoting.NEEDS_QUOTES) != 0);
    }

    /** {@return about how many bytes the cells take in memory} */
    public long bytes() {
        long characters = 0;
        for (String text : texts) {
            characters += text.length();
        }
        for (String text : unmapped.texts()) {
            characters += text.length();
        }
        return ascii ? characters : 2 * characters;
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
        return ascii;
    }

    @Override
    public boolean spansLines() {
        return lines > 1;
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
    public void placeAt(long next) {
        line = next;
    }

    @Override
    public long line() {
        return line;
    }

    /** {@return how many physical lines the row takes} */
    public int lines() {
        return lines;
    }

    @Override
    public long record() {
        return record;
    }
}
