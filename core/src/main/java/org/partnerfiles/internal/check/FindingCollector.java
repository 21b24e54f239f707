package org.partnerfiles.internal.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.finding.ListedFindings;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;

/** Counts all findings of a file, and keeps those that are listed, with their rows. */
public final class FindingCollector {

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
    /** The number of the last of them; most findings that are not listed are on a row after it. */
    private long lastRow;
    /** That row while it is listed: one row is asked for several times. */
    private @Nullable ListedRow last;

    private final FindingCounts counts = new FindingCounts();
    private boolean truncated;

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
        counts.add(row);
        List<Finding> listed = row.list();
        if (listed.isEmpty()) {
            return;
        }
        long onRow = 0;
        for (int i = 0; i < listed.size(); i++) {
            Finding finding = listed.get(i);
            list(finding);
            onRow += isOnRow(finding) && finding.location().record() == row.number ? 1 : 0;
        }
        for (long[] more : row.unlisted().values()) {
            truncated = true;
            onRow += more[0];
        }
        ListedRow place = row(row.number);
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
        counts.add(finding.rule(), finding.effect(), 1);
        list(finding);
    }

    /**
     * Lists a finding that is counted already, if it is to be listed.
     *
     * @param finding the finding
     */
    public void list(Finding finding) {
        boolean isListed = findings.add(finding, displaced);
        truncated |= !isListed;
        if (!isOnRow(finding)) {
            return;
        }
        long record = finding.location().record();
        ListedRow row = row(record);
        if (row == null && isListed) {
            row = new ListedRow(finding.location());
            rows.put(record, row);
            if (record >= lastRow) {
                lastRow = record;
                last = row;
            }
        }
        if (row != null) {
            row.found++;
            row.listed += isListed ? 1 : 0;
        }
    }

    /**
     * Sets how many findings are on a row, if some of them are listed.
     *
     * @param record the number of the record
     * @param found how many
     */
    public void setFound(long record, long found) {
        ListedRow row = row(record);
        if (row != null) {
            row.found = found;
        }
    }

    /** Notes that there are findings that are not listed. */
    public void truncate() {
        truncated = true;
    }

    private @Nullable ListedRow row(long record) {
        if (record > lastRow) {
            return null;
        }
        return record == lastRow && last != null ? last : rows.get(record);
    }

    private void displace(Finding finding) {
        truncated = true;
        if (isOnRow(finding)) {
            long record = finding.location().record();
            rows.computeIfPresent(record, (number, row) -> --row.listed == 0 ? null : row);
            last = record == lastRow ? rows.get(record) : last;
        }
    }

    private boolean isOnRow(Finding finding) {
        return finding.location().record() > 0
                && Objects.equals(finding.location().file(), file);
    }

    /**
     * {@return whether findings on a row are listed so far}
     *
     * @param record the number of the record
     */
    public boolean lists(long record) {
        return row(record) != null;
    }

    /**
     * Adds the parts of a row that may be shown, if findings on it are listed.
     *
     * @param row the row
     */
    public void addRow(MaskedRow row) {
        ListedRow listed = row(row.record());
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
        counts.addRecord(isAccepted);
    }

    /**
     * Adds what was counted of the rows before those that are added here. Their findings are not listed.
     *
     * @param before the counts
     */
    public void addCounts(FindingCounts before) {
        counts.add(before);
        truncated |= before.hasFindings();
    }

    /**
     * Counts records that a rule could not be applied to.
     *
     * @param rule the rule's id
     * @param reason what was missing
     * @param records how many
     */
    public void addSkipped(String rule, String reason, long records) {
        counts.addSkipped(rule, reason, records);
    }

    /** {@return the counts so far, which go on changing} */
    public FindingCounts counts() {
        return counts;
    }

    /** {@return the report of what was found so far} */
    public ValidationReport report() {
        List<ListedRow> inOrder = rows.values().stream()
                .sorted(Comparator.comparingLong(row -> row.place.record()))
                .toList();
        return new ValidationReport(
                format,
                file,
                counts.accepted() + counts.rejected(),
                counts.accepted(),
                counts.rejected(),
                counts.refusesFile(),
                findings.list(),
                counts.ofRules(),
                counts.skipped(),
                truncated,
                inOrder.stream().flatMap(row -> Stream.ofNullable(row.masked)).toList(),
                inOrder.stream()
                        .filter(row -> row.found > row.listed)
                        .map(row -> new Further(row.place.line(), row.place.record(), row.found - row.listed))
                        .toList(),
                List.of());
    }
}
