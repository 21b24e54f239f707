package org.partnerfiles.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport.Further;

/** Says after the last finding on a row how many more there are. */
final class FurtherInRow {

    /** How many findings are not listed, by the number of the record. */
    private final Map<Long, Long> further = new HashMap<>();

    /** How many findings are still to be written, by the number of the record. */
    private final Map<Long, Long> left = new HashMap<>();

    private final ValidationReport report;

    /**
     * The further findings of a report.
     *
     * @param report the report
     * @param shown the findings that are written, in any order
     */
    FurtherInRow(ValidationReport report, List<Finding> shown) {
        this.report = report;
        if (report.further().isEmpty()) {
            return;
        }
        for (Further row : report.further()) {
            further.put(row.record(), row.count());
        }
        for (Finding finding : shown) {
            if (isOnRow(finding)) {
                left.merge(finding.location().record(), 1L, Long::sum);
            }
        }
    }

    private boolean isOnRow(Finding finding) {
        return finding.location().record() > 0 && TextReport.elsewhere(finding, report) == null;
    }

    /**
     * {@return the text to append to a finding, empty unless it is the last one on a row with more of them}
     *
     * @param finding the next finding that is written
     */
    String after(Finding finding) {
        if (further.isEmpty() || !isOnRow(finding)) {
            return "";
        }
        long record = finding.location().record();
        Long stillToCome = left.merge(record, -1L, Long::sum);
        Long more = further.get(record);
        return more == null || stillToCome > 0 ? "" : "; and " + TextReport.grouped(more) + " more in this row";
    }
}
