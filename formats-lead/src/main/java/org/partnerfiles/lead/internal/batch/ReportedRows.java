package org.partnerfiles.lead.internal.batch;

import org.partnerfiles.rule.FileFacts;

/**
 * Whether a rule received all rows. It does not receive rows that cannot be read or that come after the limit on rows, and it does not
 * count rows that do not name exactly one party: those rows may contain what the others lack.
 */
final class ReportedRows {

    private long counted;
    private boolean all = true;

    void count() {
        counted++;
    }

    /** Ends a file. A writer has fewer rows than were counted if it left some out. */
    void endFile(FileFacts file) {
        all &= counted >= file.rows() && !file.isCutShort();
        counted = 0;
    }

    /** Whether, at the end, all rows were counted. */
    boolean isAll() {
        return all;
    }
}
