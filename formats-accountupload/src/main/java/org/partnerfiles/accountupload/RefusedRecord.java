package org.partnerfiles.accountupload;

import java.util.Objects;
import org.partnerfiles.table.UnmappedCells;

/**
 * A record that the recipient refused, with its message.
 *
 * @param message the recipient's message, whole and without blanks at its ends; may be empty
 * @param record the record; a component is null if its cell cannot be read
 * @param unmapped the cells of columns that the format does not have
 * @param sentLine the line of the upload on which the record begins, from 1; 0 if it is not matched
 */
public record RefusedRecord(String message, UploadAccount record, UnmappedCells unmapped, long sentLine) {

    /** Rejects null. */
    public RefusedRecord {
        Objects.requireNonNull(message);
        Objects.requireNonNull(record);
        Objects.requireNonNull(unmapped);
    }

    /** {@return the known message that this is} */
    public RecipientMessage kind() {
        return RecipientMessage.of(message);
    }

    RefusedRecord sentAs(UploadAccount sent, long line) {
        return new RefusedRecord(message, sent, unmapped, line);
    }

    /** {@return the kind of message, the line, and the record with personal data masked} */
    @Override
    public String toString() {
        return "RefusedRecord[" + kind() + (sentLine > 0 ? ", line " + sentLine : "") + ", " + record + "]";
    }
}
