package org.partnerfiles.internal.check;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.RowText;

/** A row, read or about to be written, that was checked by itself but not yet against the rows before it. */
public interface CheckedRow<R> {

    /** {@return the record, or null where none could be made of the row} */
    @Nullable
    R record();

    /** {@return the text of the row} */
    RowText<R> text();

    /** {@return the findings on it so far} */
    RowFindings findings();

    /** {@return about how many bytes of memory its text needs} */
    long bytes();
}
