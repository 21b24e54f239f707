package org.partnerfiles.accountupload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * A record that the recipient refused, with its messages.
 *
 * @param messages the recipient's messages in the order of the file, each whole and without blanks at its ends; may be empty texts
 * @param record the record; a component is null if its cell cannot be read
 * @param cells all cells of the row with their headers, as they stood in the upload, or without blanks at their ends as in the error file
 *     if the record is not matched
 * @param sentLine the line of the upload on which the record begins, from 1; 0 if it is not matched
 * @param sentRow the number of the record in the upload, from 1; 0 if it is not matched
 * @since 0.1.0
 */
public record RefusedRecord(
        List<String> messages, UploadAccount record, UnmappedCells cells, long sentLine, long sentRow) {

    /** Rejects null, and a record without a message. */
    public RefusedRecord {
        messages = List.copyOf(messages);
        Objects.requireNonNull(record);
        Objects.requireNonNull(cells);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("expected a message");
        }
    }

    /** {@return the first message} */
    public String message() {
        return messages.get(0);
    }

    /** {@return the known message that the first one is} */
    public RecipientMessage kind() {
        return RecipientMessage.of(message());
    }

    /** {@return the cells of columns that the format does not have, as in {@link #cells}} */
    public UnmappedCells unmapped() {
        List<String> headers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.headers().size(); i++) {
            if (AccountTable.TABLE.column(cells.headers().get(i)) == null) {
                headers.add(cells.headers().get(i));
                texts.add(cells.texts().get(i));
            }
        }
        return headers.isEmpty() ? UnmappedCells.none() : new UnmappedCells(headers, texts);
    }

    /** {@return the kind of the first message, the line, and the record with personal data masked} */
    @Override
    public String toString() {
        return "RefusedRecord[" + kind() + (sentLine > 0 ? ", line " + sentLine : "") + ", " + record + "]";
    }
}
