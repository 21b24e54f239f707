package org.partnerfiles.internal.stream;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.stream.RowVerdicts.Verdict;
import org.partnerfiles.io.Row;

/**
 * A row that is checked and about to be returned.
 *
 * @param row the row
 * @param findings all findings on it, those too that it does not list
 * @param verdict the verdict with which the rules remembered it
 * @param physicalLines the number of its physical lines
 * @param lines the counts of the file up to it, or null if no later row has been read
 */
record ReturnedRow<R>(
        Row<R> row,
        RowFindings findings,
        Verdict verdict,
        long physicalLines,
        @Nullable LineCounts lines) {}
