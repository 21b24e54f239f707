package org.partnerfiles.accountupload;

import java.util.Objects;
import org.partnerfiles.table.UnmappedCells;

/**
 * A record that the recipient refused, and why.
 *
 * @param message the recipient's message, whole and without blanks at its ends; may be empty
 * @param record the record, with null where a cell cannot be read as its column's type
 * @param unmapped the cells of the row that the format knows no column for
 * @param sentLine the line of the upload that the record begins on, from 1; 0 while it is not matched with one
 */
public record RefusedRecord(String message, UploadAccount record, UnmappedCells unmapped, long sentLine) {

    /** Refuses null. */
    public RefusedRecord {
        Objects.requireNonNull(message);
        Objects.requireNonNull(record);
        Objects.requireNonNull(unmapped);
    }

    /** {@return which of the known messages it is} */
    public RecipientMessage kind() {
        return RecipientMessage.of(message);
    }

    RefusedRecord sentAs(UploadAccount sent, long line) {
        return new RefusedRecord(message, sent, unmapped, line);
    }

    /** {@return the kind of the message, the place, and the record with personal data masked} */
    @Override
    public String toString() {
        return "RefusedRecord[" + kind() + (sentLine > 0 ? ", line " + sentLine : "") + ", " + record + "]";
    }
}
