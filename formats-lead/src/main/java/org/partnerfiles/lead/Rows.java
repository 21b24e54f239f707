package org.partnerfiles.lead;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Row;

/** What a row says, whatever is wrong with it. */
final class Rows {

    private Rows() {}

    /** The record as far as it could be read, or null. */
    static <R> @Nullable R record(Row<R> row) {
        if (row instanceof Row.Accepted<R> accepted) {
            return accepted.record();
        }
        return row instanceof Row.Rejected<R> rejected ? rejected.record() : null;
    }
}
