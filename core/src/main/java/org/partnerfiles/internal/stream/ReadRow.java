package org.partnerfiles.internal.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.CheckedRow;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.csv.RawRow;

/**
 * A row that was read, or a blank line, which has no text.
 *
 * @param raw the cells, the bytes and the place; filled again for the next row where rows are read in turn and not kept
 * @param record the record, or null where none could be made
 * @param content the text of the row, or null for a blank line
 * @param findings the findings on it so far
 */
record ReadRow<R>(RawRow raw, @Nullable R record, @Nullable TextRow<R> content, RowFindings findings)
        implements CheckedRow<R> {

    private static final RowFindings NOTHING = RowFindings.none();

    /** {@return a blank line} */
    static <R> ReadRow<R> blank(RawRow line) {
        return new ReadRow<>(line, null, null, NOTHING);
    }

    @Override
    public TextRow<R> text() {
        return Objects.requireNonNull(content, "a blank line has no text");
    }

    @Override
    public long bytes() {
        return text().bytes() + raw.bytesKept();
    }
}
