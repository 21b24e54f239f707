package org.partnerfiles.lead;

import java.io.Serial;

/**
 * Thrown if a batch was not published because Lead would refuse it. None of its files is left.
 *
 * @since 0.1.0
 */
public final class RefusedBatchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BatchReport report;

    RefusedBatchException(BatchReport report) {
        super(report.toString());
        this.report = report;
    }

    /** {@return what is wrong with the batch} */
    public BatchReport report() {
        return report;
    }
}
