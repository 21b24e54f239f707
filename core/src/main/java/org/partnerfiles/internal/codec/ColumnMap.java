package org.partnerfiles.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/** Which column of the table each cell of a file's rows belongs to. */
public final class ColumnMap {

    /** The position of a cell without a column, and the cell of a column that the file does not have. */
    public static final int NONE = -1;

    private final int[] positions;
    private final boolean named;
    private final int[] cellOf;
    /** The cells without a column, in the order of the file. */
    private final int[] unmapped;

    private final List<String> unmappedHeaders;
    /** Whether one of these columns has no name; its cells are kept where they have text. */
    private final boolean nameless;

    /**
     * The map of a file.
     *
     * @param positions the position of each cell's column, or {@link #NONE}
     * @param headers the header of each cell; empty where a file has none
     * @param columns the number of columns of the table
     */
    ColumnMap(int[] positions, List<String> headers, int columns) {
        this.positions = positions;
        this.named = !headers.isEmpty();
        this.cellOf = new int[columns];
        Arrays.fill(cellOf, NONE);
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] != NONE) {
                cellOf[positions[index]] = index;
            }
        }
        this.unmapped = IntStream.range(0, positions.length)
                .filter(index -> positions[index] == NONE)
                .toArray();
        this.unmappedHeaders = IntStream.of(unmapped).mapToObj(headers::get).toList();
        this.nameless = named && !unmappedHeaders.stream().allMatch(Blanks::given);
    }

    /**
     * {@return the map of a file whose cells are in the table's order}
     *
     * @param columns the number of columns
     */
    public static ColumnMap byPosition(int columns) {
        return new ColumnMap(IntStream.range(0, columns).toArray(), List.of(), columns);
    }

    /** {@return how many cells a row has} */
    public int size() {
        return positions.length;
    }

    /**
     * {@return the position of a cell's column, or -1}
     *
     * @param index the cell
     */
    public int position(int index) {
        return positions[index];
    }

    /** {@return for each cell, the position of its column or -1; not to be changed} */
    int[] positions() {
        return positions;
    }

    /** {@return for each column of the table, by position, the index of its cell or -1; not to be changed} */
    public int[] cellOf() {
        return cellOf;
    }

    /**
     * {@return the cells of a row that belong to no column, by their place; cells after the last header have the empty one}
     *
     * @param row the row
     */
    UnmappedCells unmapped(RawRow row) {
        int more = Math.max(0, row.count - positions.length);
        if (unmapped.length + more == 0) {
            return UnmappedCells.none();
        }
        String[] texts = new String[unmapped.length + more];
        for (int i = 0; i < unmapped.length; i++) {
            String cell = row.cell(unmapped[i]);
            texts[i] = cell == null ? "" : cell;
        }
        for (int i = 0; i < more; i++) {
            texts[unmapped.length + i] = row.text(positions.length + i);
        }
        if (nameless) {
            return withoutNameless(more == 0 ? unmappedHeaders : headersAnd(more), texts);
        }
        return named
                ? new UnmappedCells(more == 0 ? unmappedHeaders : headersAnd(more), List.of(texts))
                : UnmappedCells.trailing(List.of(texts));
    }

    private static UnmappedCells withoutNameless(List<String> headers, String[] texts) {
        List<String> keptHeaders = new ArrayList<>();
        List<String> keptTexts = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (Blanks.given(headers.get(i)) || Blanks.given(texts[i])) {
                keptHeaders.add(headers.get(i));
                keptTexts.add(texts[i]);
            }
        }
        return keptTexts.isEmpty() ? UnmappedCells.none() : new UnmappedCells(keptHeaders, keptTexts);
    }

    private List<String> headersAnd(int more) {
        List<String> longer = new ArrayList<>(unmappedHeaders);
        longer.addAll(Collections.nCopies(more, ""));
        return longer;
    }
}
