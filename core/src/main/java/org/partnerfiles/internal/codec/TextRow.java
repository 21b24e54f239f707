package org.partnerfiles.internal.codec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/** The text of a row that was read or is to be written. */
public final class TextRow<R> implements RowText<R> {

    private static final byte[] NOT_WRITTEN = {};
    private static final String[] NONE = {};

    private final List<Column<R, ?>> columns;
    /** The index of each column's cell or -1, by position; null where the cells are in the table's order. */
    private final int @Nullable [] cellOf;

    /** The row that was read; null if it is to be written. */
    private final @Nullable RawRow read;
    /** The cells that are to be written. */
    private final String[] cells;

    private final int count;
    /** The {@link Quoting} flags of each cell that is to be written. */
    private final byte[] flags;

    private final UnmappedCells unmapped;
    private final long record;
    private long line;
    private long lines;
    private boolean ascii;

    /** The text of a row that was read. */
    public TextRow(List<Column<R, ?>> columns, ColumnMap map, RawRow row, long record, UnmappedCells unmapped) {
        this.columns = columns;
        this.cellOf = map.cellOf();
        this.read = row;
        this.cells = NONE;
        this.count = row.count;
        this.flags = NOT_WRITTEN;
        this.unmapped = unmapped;
        this.record = record;
        this.line = row.line;
        this.lines = row.lines;
        this.ascii = row.ascii;
    }

    /** The text of a row that is to be written. */
    public TextRow(List<Column<R, ?>> columns, RowCodec.Encoded encoded, UnmappedCells unmapped, long record) {
        this.columns = columns;
        this.cellOf = null;
        this.read = null;
        this.cells = encoded.texts;
        this.count = cells.length;
        this.flags = encoded.flags;
        this.unmapped = unmapped;
        this.record = record;
        this.lines = 1;
        this.ascii = true;
        for (int position = 0; position < cells.length; position++) {
            if ((flags[position] & (Quoting.LINE_END | Quoting.BEYOND_ASCII)) != 0) {
                scan(cells[position]);
            }
        }
        unmapped.texts().forEach(this::scan);
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

    /** Adds the cell of the column at a position of the table to a row of the file. */
    void writeCell(int position, RowWriter out) {
        out.cell(cells[position], flags[position]);
    }

    /** Sets the line that the row begins on, which is not known before all earlier rows are written or rejected. */
    public void placeAt(long next) {
        line = next;
    }

    /** {@return the cells of a row that was read} */
    public List<String> cells() {
        return read == null ? List.of(cells) : read.cellList();
    }

    /** {@return the cells of a row that is to be written, the further ones last} */
    public List<String> cellsToWrite() {
        return Stream.concat(Arrays.stream(cells), unmapped.texts().stream()).toList();
    }

    /** {@return about how many bytes of memory the cells need} */
    public long bytes() {
        long characters = 0;
        for (int index = 0; index < count; index++) {
            characters += read == null ? cells[index].length() : read.length(index);
        }
        for (String text : further()) {
            characters += text.length();
        }
        return ascii ? characters : 2 * characters;
    }

    /** The cells of a row to be written that no column claims; those of a row that was read are among its cells. */
    private List<String> further() {
        return cellOf == null ? unmapped.texts() : List.of();
    }

    /** The index of a column's cell, or -1 where the row has none. */
    private int index(Column<R, ?> column) {
        int index = cellOf == null ? column.position() : cellOf[column.position()];
        return index < count ? index : -1;
    }

    @Override
    public @Nullable String cell(Column<R, ?> column) {
        int index = index(column);
        if (index < 0) {
            return null;
        }
        return read == null ? cells[index] : read.text(index);
    }

    @Override
    public boolean isGiven(Column<R, ?> column) {
        int index = index(column);
        return index >= 0 && (read == null ? Blanks.given(cells[index]) : !read.isBlank(index));
    }

    @Override
    public int characterAt(Column<R, ?> column, int at) {
        int index = index(column);
        if (index < 0 || read == null) {
            return RowText.super.characterAt(column, at);
        }
        return read.characterAt(index, at);
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
        return count + further().size();
    }

    @Override
    public boolean isAscii() {
        return ascii;
    }

    @Override
    public boolean spansLines() {
        return lines > 1;
    }

    @Override
    public long line() {
        return line;
    }

    /** {@return how many physical lines the row has} */
    public long lines() {
        return lines;
    }

    @Override
    public long record() {
        return record;
    }
}
