package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnerfiles.finding.Finding;

/** The findings on one row, or on the file as a whole: begun once, and added to by all that check the row. */
public final class RowFindings {

    /** The physical line, or 0. */
    final long line;
    /** The number of the record, or 0. */
    final long number;

    private record Skip(String rule, String reason, long records) {}

    private List<Finding> found = List.of(); // most rows have none
    private List<Skip> skips = List.of();
    private boolean hasError;

    RowFindings(long line, long number) {
        this.line = line;
        this.number = number;
    }

    /** {@return the findings of a line that is not checked} */
    public static RowFindings none() {
        return new RowFindings(0, 0);
    }

    void add(Finding finding) {
        if (found.isEmpty()) {
            found = new ArrayList<>(2);
        }
        found.add(finding);
        hasError |= finding.effect().isError();
    }

    void addSkip(String rule, String reason, long records) {
        if (skips.isEmpty()) {
            skips = new ArrayList<>(2);
        }
        skips.add(new Skip(rule, reason, records));
    }

    /** Counts what was skipped so far, in the order of the rows: other threads may have checked rows ahead of their turn. */
    void countSkips(FindingCollector collector) {
        for (Skip skip : skips) {
            collector.addSkipped(skip.rule, skip.reason, skip.records);
        }
        skips = List.of();
    }

    /** {@return the findings so far, in order} */
    public List<Finding> list() {
        return found;
    }

    /** {@return whether one of the findings is an error} */
    public boolean hasError() {
        return hasError;
    }

    /**
     * Changes the findings so far.
     *
     * @param change returns the finding in place of another
     */
    public void replaceAll(UnaryOperator<Finding> change) {
        found.replaceAll(change);
        hasError = found.stream().anyMatch(finding -> finding.effect().isError());
    }
}
