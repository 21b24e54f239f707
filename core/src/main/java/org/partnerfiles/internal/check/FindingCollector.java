package org.partnerfiles.internal.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.finding.ListedFindings;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** Counts all findings of a file, and keeps those that are listed, with their rows. */
public final class FindingCollector {

    private record Counted(String rule, Effect effect) {}

    private record SkippedFor(String rule, String reason) {}

    /** A row with listed findings. */
    private static final class ListedRow {
        final Location place;
        long found;
        long listed;

        @Nullable
        MaskedRow masked;

        ListedRow(Location place) {
            this.place = place;
        }
    }

    private final String format;
    private final @Nullable String file;
    private final ListedFindings findings;
    private final Consumer<Finding> displaced = this::displace;
    /** By the number of the record. */
    private final Map<Long, ListedRow> rows = new HashMap<>();

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
        this.findings = new ListedFindings(kept);
    }

    /**
     * Adds the findings on a row, or on the file as a whole.
     *
     * @param row the findings
     */
    public void add(RowFindings row) {
        List<Finding> listed = row.list();
        if (listed.isEmpty()) {
            return;
        }
        long onRow = 0;
        for (int i = 0; i < listed.size(); i++) {
            Finding finding = listed.get(i);
            add(finding);
            onRow += isOnRow(finding) && finding.location().record() == row.number ? 1 : 0;
        }
        for (Map.Entry<RowFindings.Unlisted, long[]> entry : row.unlisted().entrySet()) {
            long more = entry.getValue()[0];
            count(entry.getKey().rule(), entry.getKey().effect(), more);
            truncated = true;
            onRow += more;
        }
        ListedRow place = rows.get(row.number);
        if (place != null) {
            place.found = onRow;
        }
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
        count(finding.rule(), finding.effect(), 1);
        boolean isListed = findings.add(finding, displaced);
        truncated |= !isListed;
        if (!isOnRow(finding)) {
            return;
        }
        Long record = finding.location().record();
        ListedRow row =
                isListed ? rows.computeIfAbsent(record, first -> new ListedRow(finding.location())) : rows.get(record);
        if (row != null) {
            row.found++;
            row.listed += isListed ? 1 : 0;
        }
    }

    private void displace(Finding finding) {
        truncated = true;
        if (isOnRow(finding)) {
            rows.computeIfPresent(finding.location().record(), (record, row) -> --row.listed == 0 ? null : row);
        }
    }

    private boolean isOnRow(Finding finding) {
        return finding.location().record() > 0
                && Objects.equals(finding.location().file(), file);
    }

    private void count(String rule, Effect effect, long more) {
        fileRejected |= effect == Effect.FILE_REJECTED;
        counts.computeIfAbsent(new Counted(rule, effect), key -> new long[1])[0] += more;
    }

    /**
     * {@return whether findings on a row are listed so far}
     *
     * @param record the number of the record
     */
    public boolean lists(long record) {
        return rows.containsKey(record);
    }

    /**
     * Adds the parts of a row that may be shown, if findings on it are listed.
     *
     * @param row the row
     */
    public void addRow(MaskedRow row) {
        ListedRow listed = rows.get(row.record());
        if (listed != null) {
            listed.masked = row;
        }
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
        List<ListedRow> inOrder = rows.values().stream()
                .sorted(Comparator.comparingLong(row -> row.place.record()))
                .toList();
        return new ValidationReport(
                format,
                file,
                accepted + rejected,
                accepted,
                rejected,
                fileRejected,
                findings.list(),
                counts.entrySet().stream()
                        .map(entry -> new RuleCount(entry.getKey().rule, entry.getKey().effect, entry.getValue()[0]))
                        .toList(),
                skipped.entrySet().stream()
                        .map(entry -> new Skipped(entry.getKey().rule, entry.getKey().reason, entry.getValue()[0]))
                        .toList(),
                truncated,
                inOrder.stream().flatMap(row -> Stream.ofNullable(row.masked)).toList(),
                inOrder.stream()
                        .filter(row -> row.found > row.listed)
                        .map(row -> new Further(row.place.line(), row.place.record(), row.found - row.listed))
                        .toList(),
                List.of());
    }
}
