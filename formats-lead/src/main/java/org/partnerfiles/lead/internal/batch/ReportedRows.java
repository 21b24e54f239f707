package org.partnerfiles.lead.internal.batch;

import org.partnerfiles.rule.FileFacts;

/**
 * Whether a rule was told of all rows. It is not told of one that cannot be taken apart or lies behind the most rows that are read, nor
 * is one counted that does not say whom it is about: what the other rows lack may stand in it.
 */
final class ReportedRows {

    private long told;
    private boolean all = true;

    /** Counts a row. */
    void tell() {
        told++;
    }

    /** Ends a file. */
    void endFile(FileFacts file) {
        all &= told == file.rows() && !file.isCutShort();
        told = 0;
    }

    /** Whether, at the end, these were all rows. */
    boolean isAll() {
        return all;
    }
}
