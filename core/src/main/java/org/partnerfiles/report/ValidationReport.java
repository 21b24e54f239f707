package org.partnerfiles.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.text.Printable;

/**
 * The result of checking a file or a stream of records. The counts are exact even if not every finding is listed.
 *
 * @param format the id of the format, such as {@code loanpro.customer}
 * @param file the file's name, or null if it has none
 * @param read the number of records: accepted and rejected, unreadable rows among the rejected
 * @param accepted the number of records without an error
 * @param rejected the number of records with an error, even if the whole file is refused
 * @param fileRejected whether the recipient refuses the file as a whole
 * @param findings the findings that are listed, in the order of the file; findings about the whole file are where they were made. If
 *     there are more than {@link org.partnerfiles.io.Limits#findingsKept}, errors are listed before advice, each rule has a share, and
 *     every rule has at least one, if there is room
 * @param counts how often each rule was broken, by effect; in the order of the rules' ids, those of one from the worst effect on, however
 *     the file was read
 * @param skipped the rules that could not be applied, and why
 * @param truncated whether there are more findings than are listed
 * @param rows the rows of the listed findings, masked, in the order of the file; empty unless
 *     {@link org.partnerfiles.option.Options#MASKED_ROWS} is on
 * @param further how many findings are not listed of rows with listed ones, in the order of the file
 * @param remarks under which conditions the file was checked, if they are not the usual ones, one sentence each
 * @since 0.1.0
 */
public record ValidationReport(
        String format,
        @Nullable String file,
        long read,
        long accepted,
        long rejected,
        boolean fileRejected,
        List<Finding> findings,
        List<RuleCount> counts,
        List<Skipped> skipped,
        boolean truncated,
        List<MaskedRow> rows,
        List<Further> further,
        List<String> remarks)
        implements Serializable {

    private static final Comparator<RuleCount> BY_RULE =
            Comparator.comparing(RuleCount::rule).thenComparing(RuleCount::effect);

    /**
     * How often a rule was broken with one effect.
     *
     * @param rule the rule's id
     * @param effect the effect
     * @param count how often
     */
    public record RuleCount(String rule, Effect effect, long count) implements Serializable {}

    /**
     * A rule that could not be applied.
     *
     * @param rule the rule's id
     * @param reason what was missing
     * @param records the number of records that it was not applied to
     */
    public record Skipped(String rule, String reason, long records) implements Serializable {}

    /**
     * The part of a row with findings that may be shown: public cells that could be read, personal cells by their form, secret cells as
     * {@code [secret]}. A row that could not be split into cells shows nothing. Cells of unknown columns are not shown.
     *
     * @param line the physical line the row begins on, from 1
     * @param record the number of the record, from 1
     * @param cells the masked text of each cell that is not blank, by the header of its column, in the table's order
     * @param hidden how many further cells the row has
     */
    public record MaskedRow(long line, long record, Map<String, String> cells, int hidden) implements Serializable {

        /** Copies. */
        public MaskedRow {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * How many findings on a row are not listed, although others on it are.
     *
     * @param line the physical line the row begins on, from 1; 0 for a record that was in no file
     * @param record the number of the record, from 1
     * @param count how many, 1 or more
     */
    public record Further(long line, long record, long count) implements Serializable {}

    /** Copies. */
    public ValidationReport {
        findings = List.copyOf(findings);
        counts = counts.stream().sorted(BY_RULE).toList();
        skipped = List.copyOf(skipped);
        rows = List.copyOf(rows);
        further = List.copyOf(further);
        remarks = List.copyOf(remarks);
    }

    /**
     * {@return this report with a further remark}
     *
     * @param remark under which condition the file was checked
     */
    public ValidationReport withRemark(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new ValidationReport(
                format,
                file,
                read,
                accepted,
                rejected,
                fileRejected,
                findings,
                counts,
                skipped,
                truncated,
                rows,
                further,
                all);
    }

    /**
     * {@return the masked row of a record, or null if the report does not contain it}
     *
     * @param record the number of the record
     */
    public @Nullable MaskedRow row(long record) {
        return rows.stream().filter(row -> row.record() == record).findFirst().orElse(null);
    }

    /**
     * {@return how often a rule was broken}
     *
     * @param rule the rule's id
     */
    public long count(String rule) {
        return counts.stream()
                .filter(count -> count.rule().equals(rule))
                .mapToLong(RuleCount::count)
                .sum();
    }

    /**
     * {@return how many findings have a severity}
     *
     * @param severity the severity
     */
    public long count(Severity severity) {
        return counts.stream()
                .filter(count -> count.effect().severity() == severity)
                .mapToLong(RuleCount::count)
                .sum();
    }

    /** {@return how often each rule was broken, by its id} */
    public Map<String, Long> countsByRule() {
        Map<String, Long> byRule = new TreeMap<>();
        counts.forEach(count -> byRule.merge(count.rule(), count.count(), Long::sum));
        return byRule;
    }

    /** {@return whether anything is refused: a record or the file} */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** {@return whether every rule was applied and none was broken; false if a rule was skipped} */
    public boolean allRulesPassed() {
        return skipped.isEmpty() && count(Severity.ERROR) + count(Severity.WARNING) == 0;
    }

    /** {@return the result on one line} */
    @Override
    public String toString() {
        return Printable.of(file == null ? format : file) + ": " + read + " records, " + accepted + " accepted, "
                + rejected
                + " rejected; " + count(Severity.ERROR) + " errors, " + count(Severity.WARNING) + " warnings"
                + (fileRejected ? "; the file is refused" : "")
                + (skipped.isEmpty() ? "" : "; " + skipped.size() + " rules skipped");
    }
}
