package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that belong to no column of the table, in file order: columns that a host declared or that only the file has, with
 * their headers, or the cells after the last column of a positional row, without. Several may have the same header; a cell after the last
 * header has the empty one. Their content is unknown, so {@link #toString} does not show it.
 *
 * @param headers the headers in file order; none for positional rows
 * @param texts the texts in file order; blank is the empty text
 * @since 0.1.0
 */
public record UnmappedCells(List<String> headers, List<String> texts) {

    private static final UnmappedCells NONE = new UnmappedCells(List.of(), List.of());

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are headers, but not one for each text
     */
    public UnmappedCells {
        headers = List.copyOf(headers);
        texts = List.copyOf(texts);
        if (!headers.isEmpty() && headers.size() != texts.size()) {
            throw new IllegalArgumentException(
                    "expected no headers or " + texts.size() + ", one for each cell; found " + headers.size());
        }
    }

    /** {@return no cells} */
    public static UnmappedCells none() {
        return NONE;
    }

    /**
     * {@return cells with their headers}
     *
     * @param byHeader the text of each cell, in file order; blank is the empty text
     */
    public static UnmappedCells named(Map<String, String> byHeader) {
        return byHeader.isEmpty()
                ? NONE
                : new UnmappedCells(List.copyOf(byHeader.keySet()), List.copyOf(byHeader.values()));
    }

    /**
     * {@return cells after the last column of a positional row}
     *
     * @param texts the text of each, in file order; blank is the empty text
     */
    public static UnmappedCells trailing(List<String> texts) {
        return texts.isEmpty() ? NONE : new UnmappedCells(List.of(), texts);
    }

    /**
     * {@return the text under a header, the first one if several columns have it, or null if none has}
     *
     * @param header the header, exact
     */
    public @Nullable String text(String header) {
        int index = headers.indexOf(header);
        return index < 0 ? null : texts.get(index);
    }

    /** {@return the cells by header, in file order, only the first if several have one header; empty for positional rows} */
    public Map<String, String> byHeader() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            map.putIfAbsent(headers.get(i), texts.get(i));
        }
        return map;
    }

    /**
     * {@return these cells with the text under one header set, the first one if several columns have it}
     *
     * @param header the header, added at the end if it is new
     * @param text the text
     */
    public UnmappedCells with(String header, String text) {
        int index = headers.indexOf(header);
        List<String> longer = new ArrayList<>(headers);
        List<String> changed = new ArrayList<>(texts);
        if (index >= 0) {
            changed.set(index, text);
        } else {
            longer.add(header);
            changed.add(text);
        }
        return new UnmappedCells(longer, changed);
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** {@return only how many there are} */
    @Override
    public String toString() {
        return texts.size() + " cells";
    }
}
