package org.partnerfiles.finding;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Printable;

/**
 * The place of a finding.
 *
 * @param file the file's name, or null if it has none
 * @param line the physical line that the row begins on, from 1; 0 for the file as a whole, or for a record that was in no file
 * @param record the number of the record in its file, from 1, header and blank lines not counted; 0 for the file as a whole
 * @param column the header of the column, or null for the row or the file as a whole
 * @since 0.1.0
 */
public record Location(
        @Nullable String file,
        long line,
        long record,
        @Nullable String column) implements Serializable {

    /** The place of a record that is in no file. */
    public static final Location NOWHERE = new Location(null, 0, 0, null);

    /**
     * {@return this place in another column}
     *
     * @param header the column's header, or null for the row as a whole
     */
    public Location inColumn(@Nullable String header) {
        return new Location(file, line, record, header);
    }

    /** {@return the place as text, control characters {@linkplain Printable written out}, such as {@code customers.csv:12 priPhone}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file == null ? "" : Printable.of(file));
        if (line > 0) {
            text.append(text.isEmpty() ? "line " : ":").append(line);
        } else if (record > 0) {
            text.append(text.isEmpty() ? "record " : " record ").append(record);
        }
        if (column != null) {
            text.append(text.isEmpty() ? "" : " ").append(Printable.of(column));
        }
        return text.toString();
    }
}
