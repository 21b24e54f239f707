package org.partnerfiles.internal.codec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.csv.RowBytes;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/**
 * A row that is to be written: its cells are encoded, and texts are made only of those that a rule asks for. {@link RowCodec#encode} fills
 * the same object again for another record, with its arrays.
 */
public final class WrittenRow<R> implements RowText<R> {

    /** For how many bytes a row has room at first. */
    static final int ROOM = 512;

    private final List<Column<R, ?>> columns;
    private final CellType<?>[] types;
    /** The cells in the table's order, with delimiters between them. */
    private final RowBytes bytes;
    /** The index after the last byte of each cell. */
    private final int[] ends;

    private final @Nullable Object[] values;
    private final boolean[] unwritable;
    private UnmappedCells unmapped = UnmappedCells.none();
    private long record;
    private long line;
    private long lines;
    private boolean ascii;
    private boolean allWritable = true;

    WrittenRow(List<Column<R, ?>> columns, CellType<?>[] types, RowBytes bytes) {
        this.columns = columns;
        this.types = types;
        this.bytes = bytes;
        this.ends = new int[types.length];
        this.values = new Object[types.length];
        this.unwritable = new boolean[types.length];
    }

    /** Begins the row of another record. */
    RowBytes begin() {
        unmapped = UnmappedCells.none();
        lines = 1;
        ascii = true;
        if (!allWritable) {
            Arrays.fill(unwritable, false);
            allWritable = true;
        }
        bytes.clear();
        return bytes;
    }

    /** Ends a cell of a text with some {@link Quoting} flags. */
    void endText(int position, String text, byte flags, boolean isWritable) {
        if ((flags & (Quoting.LINE_END | Quoting.BEYOND_ASCII)) != 0) {
            scan(text);
        }
        unwritable[position] = !isWritable;
        allWritable &= isWritable && (flags & Quoting.UNWRITABLE) == 0;
    }

    /** Ends a cell. */
    void end(int position) {
        ends[position] = bytes.length();
    }

    /**
     * Places the row.
     *
     * @param number the number of the record
     * @param further the cells that no column claims
     */
    public void place(long number, UnmappedCells further) {
        record = number;
        unmapped = further;
        List<String> texts = further.texts();
        for (int i = 0; i < texts.size(); i++) {
            scan(texts.get(i));
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

    /** {@return the values that the cells are made of, by position in the table} */
    public @Nullable Object[] values() {
        return values;
    }

    /** {@return which columns are not to be checked, as their value cannot be written} */
    public boolean[] unwritable() {
        return unwritable;
    }

    /** Adds all cells of the table to a row of a file whose columns are in the table's order. */
    void writeAll(RowWriter out) {
        out.cells(bytes.array(), 0, bytes.length(), ends.length);
    }

    /** Adds the cell of the column at a position of the table to a row of a file. */
    void write(int position, RowWriter out) {
        if (out.needsTexts()) {
            out.cell(text(position));
        } else {
            out.cells(bytes.array(), begin(position), ends[position], 1);
        }
    }

    /** The index of the first byte of a cell. */
    private int begin(int position) {
        return position == 0 ? 0 : ends[position - 1] + 1;
    }

    /** Sets the line that the row begins on, which is not known before all earlier rows are written or rejected. */
    public void placeAt(long next) {
        line = next;
    }

    /** {@return the cells in the table's order} */
    public List<String> cells() {
        return cellTexts().toList();
    }

    /** {@return the cells in the table's order, the further ones last} */
    public List<String> cellsToWrite() {
        return Stream.concat(cellTexts(), unmapped.texts().stream()).toList();
    }

    private Stream<String> cellTexts() {
        return columns.stream().map(this::cell);
    }

    /** {@return about how many bytes of memory the cells need} */
    public long bytes() {
        long count = bytes.length();
        for (String text : unmapped.texts()) {
            count += ascii ? text.length() : 2L * text.length();
        }
        return count;
    }

    @Override
    public String cell(Column<R, ?> column) {
        return text(column.position());
    }

    private String text(int position) {
        Object value = values[position];
        return value == null ? "" : text(types[position], value);
    }

    @SuppressWarnings("unchecked") // the column's getter gave the value
    private static <T> String text(CellType<T> type, Object value) {
        return type.write((T) value, CellType.Problems.IGNORED);
    }

    @Override
    public boolean isGiven(Column<R, ?> column) {
        return values[column.position()] != null && Blanks.given(cell(column));
    }

    @Override
    public int characterAt(Column<R, ?> column, int index) {
        int position = column.position();
        int begin = begin(position);
        int length = ends[position] - begin;
        if (values[position] == null) {
            return -1;
        } else if (!ascii || !allWritable || length == 0 || bytes.array()[begin] == '"') {
            return RowText.super.characterAt(column, index);
        }
        return index < length ? bytes.array()[begin + index] : -1;
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
        return ends.length + unmapped.texts().size();
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
