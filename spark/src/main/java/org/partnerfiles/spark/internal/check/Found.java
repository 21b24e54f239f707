package org.partnerfiles.spark.internal.check;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.Row;

/**
 * What a split tells the others: a key of a row, or, after its last row, its result.
 *
 * @param file the index of the file
 * @param key the key; that of the split for a result
 * @param row the place of the row; that of the split for a result
 * @param result the result, or null for a key
 */
public record Found(
        int file, long key, FilePart row, @Nullable PartResult result) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** {@return a key of a row} */
    static Found key(int file, long key, Row<?> row) {
        Row.Place place = row.place();
        return new Found(
                file,
                key,
                new FilePart(place.offset(), place.offset() + place.length(), place.line(), place.number() - 1),
                null);
    }

    /** {@return the result of a split} */
    static Found result(int file, FilePart split, PartResult result) {
        return new Found(file, split.offset(), split, result);
    }

    private int kind() {
        return result == null ? 1 : 0;
    }

    private long offset() {
        return row.offset();
    }

    /** {@return whether another row of the file has the key} */
    boolean sharesKey(@Nullable Found other) {
        return other != null && result == null && other.result == null && file == other.file && key == other.key;
    }

    /** Rows of one key follow each other. */
    static final class ByKey implements Comparator<Found>, Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public int compare(Found first, Found second) {
            int order = Integer.compare(first.kind(), second.kind());
            order = order != 0 ? order : Integer.compare(first.file, second.file);
            order = order != 0 ? order : Long.compare(first.key, second.key);
            return order != 0 ? order : Long.compare(first.offset(), second.offset());
        }
    }

    /** Rows are in the order of their file. */
    static final class ByPlace implements Comparator<Found>, Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public int compare(Found first, Found second) {
            int order = Integer.compare(first.file, second.file);
            return order != 0 ? order : Long.compare(first.offset(), second.offset());
        }
    }
}
