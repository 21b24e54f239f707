package org.partnerfiles.internal.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.codec.ColumnMap;
import org.partnerfiles.internal.codec.ColumnNames;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.Plural;

/**
 * The columns of a rewritten file: those of the table in the vendor's order, then those that the format does not know, in the order of the
 * file that was read. Columns without a name are left out. Each knows the cell that it is filled with by its place, never by its name.
 */
final class StandardColumns<R> {

    private final RecordTable<R> table;
    private final Options options;
    private final List<String> headers;
    /** The cells of columns without a name before the last one that has a name. */
    private final int[] withoutName;

    private final int unnamed;
    /** The index of the cell of each column that is written, or -1 if the file that was read has none. */
    private final int[] cells;

    /**
     * The columns of a file.
     *
     * @param table the table
     * @param map which column each cell belongs to
     * @param headers the headers of the file; none if columns are identified by position
     * @param unnamed how many columns without a name come after them
     * @param options the host's choices
     */
    StandardColumns(RecordTable<R> table, ColumnMap map, List<String> headers, int unnamed, Options options) {
        this.table = table;
        this.options = options;
        this.headers = headers;
        int[] further = IntStream.range(0, map.size())
                .filter(index -> map.position(index) == ColumnMap.NONE)
                .toArray();
        this.withoutName =
                IntStream.of(further).filter(index -> !isNamed(index)).toArray();
        this.unnamed = unnamed + withoutName.length;
        this.cells = IntStream.concat(
                        Arrays.stream(map.cellOf()), IntStream.of(further).filter(this::isNamed))
                .toArray();
    }

    private boolean isNamed(int index) {
        return headers.isEmpty() || Blanks.given(headers.get(index));
    }

    /** {@return the index of the first cell with text in a column without a name, which is left out, or -1} */
    int textWithoutName(RawRow row) {
        for (int index : withoutName) {
            if (Blanks.given(row.cell(index))) {
                return index;
            }
        }
        return -1;
    }

    /** {@return how many there are} */
    int count() {
        return cells.length;
    }

    /** {@return how many of them, the first ones, are the table's} */
    int known() {
        return table.columns().size();
    }

    /** {@return the index of the cell of a column in the row that was read, or -1} */
    int cell(int place) {
        return cells[place];
    }

    /** {@return the header that is written} */
    String header(int place) {
        return place < known() ? table.columns().get(place).headerUnder(options) : headers.get(cells[place]);
    }

    /** {@return the first header of the file that names a column of the table again, by its index, or -1} */
    int duplicate() {
        for (int place = known(); place < cells.length; place++) {
            if (columnOf(cells[place]) != null) {
                return cells[place];
            }
        }
        return -1;
    }

    private @Nullable Column<R, ?> columnOf(int index) {
        return table.column(ColumnNames.spelling(table, headers.get(index)));
    }

    /** {@return what is changed about the header, in words} */
    List<String> changes() {
        List<String> words = new ArrayList<>();
        if (table.layout().firstLine() != FirstLine.COLUMN_NAMES) {
            return words;
        }
        for (int place = 0; place < known(); place++) {
            if (cells[place] < 0) {
                words.add(header(place) + ": the column is added, blank");
            } else if (!headers.get(cells[place]).equals(header(place))) {
                words.add(header(place) + ": the header was spelt otherwise");
            }
        }
        int[] present = IntStream.of(cells).filter(index -> index >= 0).toArray();
        if (!Arrays.equals(present, IntStream.of(present).sorted().toArray())) {
            words.add("the columns are put in the vendor's order");
        }
        if (unnamed > 0) {
            words.add(Plural.of(unnamed, "column") + " without a name" + (unnamed == 1 ? " is" : " are") + " left out");
        }
        return words;
    }
}
