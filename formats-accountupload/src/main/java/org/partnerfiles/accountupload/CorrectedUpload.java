package org.partnerfiles.accountupload;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

/**
 * The result of correcting the records of an error file.
 *
 * @param file the new upload, or null if no record was left to upload
 * @param report the findings on all corrected records, in the order of the error file; lines and numbers count those that are left out too
 * @param leftOut the refused records that are not in the new upload
 * @since 0.1.0
 */
public record CorrectedUpload(@Nullable Path file, ValidationReport report, List<LeftOut> leftOut) {

    /** Copies. */
    public CorrectedUpload {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A refused record that is not in the new upload.
     *
     * @param refused the record
     * @param findings why it is left out; empty if there was no correction, or the new upload would be refused as a whole
     */
    public record LeftOut(RefusedRecord refused, List<Finding> findings) {

        /** Copies. */
        public LeftOut {
            findings = List.copyOf(findings);
        }
    }
}
