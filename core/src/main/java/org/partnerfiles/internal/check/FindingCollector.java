package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** Counts all findings of a file and keeps the first ones. */
public final class FindingCollector {

    private record Counted(String rule, Effect effect) {}

    private record SkippedFor(String rule, String reason) {}

    private final String format;
    private final @Nullable String file;
    private final int kept;
    private final List<Finding> findings = new ArrayList<>();
    private final List<MaskedRow> rows = new ArrayList<>();
    private final Map<Counted, long[]> counts = new LinkedHashMap<>();
    private final Map<SkippedFor, long[]> skipped = new LinkedHashMap<>();
    private long accepted;
    private long rejected;
    private boolean truncated;
    private boolean fileRejected;

    /**
     * No findings yet.
     *
     * @param format the format's id
     * @param file the file's name
     * @param kept how many findings are kept
     */
    public FindingCollector(String format, @Nullable String file, int kept) {
        this.format = format;
        this.file = file;
        this.kept = kept;
    }

    /**
     * Adds findings.
     *
     * @param found the findings
     */
    public void add(List<Finding> found) {
        for (int i = 0; i < found.size(); i++) {
            add(found.get(i));
        }
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
        if (findings.size() < kept) {
            findings.add(finding);
        } else {
            truncated = true;
        }
        fileRejected |= finding.effect() == Effect.FILE_REJECTED;
        counts.computeIfAbsent(new Counted(finding.rule(), finding.effect()), key -> new long[1])[0]++;
    }

    /** {@return whether the next finding is listed in full} */
    public boolean listsNext() {
        return findings.size() < kept;
    }

    /**
     * Adds the parts of a row with findings that may be shown.
     *
     * @param row the row
     */
    public void addRow(MaskedRow row) {
        rows.add(row);
    }

    /**
     * Counts a record.
     *
     * @param isAccepted whether it was accepted
     */
    public void addRecord(boolean isAccepted) {
        if (isAccepted) {
            accepted++;
        } else {
            rejected++;
        }
    }

    /**
     * Counts records that a rule could not be applied to.
     *
     * @param rule the rule's id
     * @param reason what was missing
     * @param records how many
     */
    public void addSkipped(String rule, String reason, long records) {
        skipped.computeIfAbsent(new SkippedFor(rule, reason), key -> new long[1])[0] += records;
    }

    /** {@return the report of what was found so far} */
    public ValidationReport report() {
        return new ValidationReport(
                format,
                file,
                accepted + rejected,
                accepted,
                rejected,
                fileRejected,
                findings,
                counts.entrySet().stream()
                        .map(entry -> new RuleCount(entry.getKey().rule, entry.getKey().effect, entry.getValue()[0]))
                        .toList(),
                skipped.entrySet().stream()
                        .map(entry -> new Skipped(entry.getKey().rule, entry.getKey().reason, entry.getValue()[0]))
                        .toList(),
                truncated,
                rows);
    }
}
