package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that no column of the table claims, in file order: columns that a host declared or a file brought along,
 * with their headers, or what stands behind the last known field of a positional row, without. Nobody knows what they hold, so
 * {@link #toString} shows none of it.
 */
public final class UnmappedCells {

    private static final UnmappedCells NONE = new UnmappedCells(List.of(), List.of());

    private final List<String> headers;
    private final List<String> texts;

    private UnmappedCells(List<String> headers, List<String> texts) {
        this.headers = headers;
        this.texts = texts;
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
     * {@return cells behind the last known field}
     *
     * @param texts the text of each, in file order; blank is the empty text
     */
    public static UnmappedCells trailing(List<String> texts) {
        return texts.isEmpty() ? NONE : new UnmappedCells(List.of(), List.copyOf(texts));
    }

    /** {@return the headers in file order; none for positional rows} */
    public List<String> headers() {
        return headers;
    }

    /** {@return the texts in file order} */
    public List<String> texts() {
        return texts;
    }

    /**
     * {@return the text under a header, or null where there is no such column}
     *
     * @param header the header, exact
     */
    public @Nullable String text(String header) {
        int index = headers.indexOf(header);
        return index < 0 ? null : texts.get(index);
    }

    /** {@return the cells by header, in file order; empty for positional rows} */
    public Map<String, String> byHeader() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            map.put(headers.get(i), texts.get(i));
        }
        return map;
    }

    /**
     * {@return these cells with the text under one header set}
     *
     * @param header the header, added at the end where it is new
     * @param text the text
     */
    public UnmappedCells with(String header, String text) {
        int index = headers.indexOf(header);
        List<String> changed = new ArrayList<>(texts);
        if (index >= 0) {
            changed.set(index, text);
            return new UnmappedCells(headers, List.copyOf(changed));
        }
        List<String> longer = new ArrayList<>(headers);
        longer.add(header);
        changed.add(text);
        return new UnmappedCells(List.copyOf(longer), List.copyOf(changed));
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnmappedCells that && headers.equals(that.headers) && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * headers.hashCode() + texts.hashCode();
    }

    /** {@return how many there are, and nothing of what they hold} */
    @Override
    public String toString() {
        return texts.size() + " cells";
    }
}
