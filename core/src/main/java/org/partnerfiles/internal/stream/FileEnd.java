package org.partnerfiles.internal.stream;

import java.util.List;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;

/** Checks a file as a whole, after its last row. */
final class FileEnd {

    private FileEnd() {}

    /**
     * {@return the findings on the file that only its end shows}
     *
     * @param format the format
     * @param counts what was counted
     * @param isDamaged whether it is a gzip file that cannot be unpacked to its end
     * @param beginning its beginning
     * @param findings receives what is wrong
     * @param run has the rules on files
     */
    static <R> List<Finding> check(
            Format<R> format,
            FileCounts counts,
            boolean isDamaged,
            FileBeginning<R> beginning,
            RuleFindings findings,
            CheckRun<R, ?> run) {
        RowFindings found = findings.begin(0, 0);
        if (beginning.isText()) {
            counts.report(format.table(), findings);
        }
        if (isDamaged) {
            counts.cutShort();
            findings.refuseFile(CoreRules.UNREADABLE_ROW, TableReader.DAMAGED);
        }
        if (format.rulesOn() && !counts.isCutShort()) {
            beginning.checkCount(counts.rows());
        }
        return run.end(found, beginning.map() != null || !counts.firstLine().isEmpty());
    }
}
