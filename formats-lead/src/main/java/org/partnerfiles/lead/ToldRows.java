package org.partnerfiles.lead;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.validation.BatchRule;
import org.partnerfiles.validation.FileFacts;

/**
 * Whether a rule was told of all rows. It is not told of one that cannot be taken apart or lies behind the most rows that are read, nor
 * is one counted that does not say whom it is about: what the other rows lack may stand in it.
 */
final class ToldRows {

    private final BatchRule.BatchContext context;
    private @Nullable FileFacts file;
    private long before;
    private long told;
    private boolean cutShort;

    ToldRows(BatchRule.BatchContext context) {
        this.context = context;
    }

    /** Counts a row. */
    void tell() {
        rowsSoFar();
        told++;
    }

    /** Whether, at the end, these were all rows. */
    boolean isAll() {
        return told == rowsSoFar() && !cutShort && !context.file().isCutShort();
    }

    private long rowsSoFar() {
        FileFacts now = context.file();
        if (file != null && file != now) {
            before += file.rows();
            cutShort |= file.isCutShort();
        }
        file = now;
        return before + now.rows();
    }
}
