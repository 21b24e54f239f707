package org.partnerfiles.internal.check;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** How many rows were accepted and rejected, how often each rule was broken, and how often it could not be applied. */
public final class FindingCounts {

    /** How often something happened by a rule and something else. No object is made for what is counted already. */
    private static final class Counters<K> {

        private static final class Counter<K> {
            final String rule;
            final K key;
            /** Another one of the rule. */
            final @Nullable Counter<K> next;

            long count;

            Counter(String rule, K key, @Nullable Counter<K> next) {
                this.rule = rule;
                this.key = key;
                this.next = next;
            }
        }

        private final Map<String, Counter<K>> byRule = new HashMap<>();
        private final List<Counter<K>> inOrder = new ArrayList<>();

        void add(String rule, K key, long more) {
            Counter<K> first = byRule.get(rule);
            for (Counter<K> counter = first; counter != null; counter = counter.next) {
                if (counter.key.equals(key)) {
                    counter.count += more;
                    return;
                }
            }
            Counter<K> counter = new Counter<>(rule, key, first);
            counter.count = more;
            byRule.put(rule, counter);
            inOrder.add(counter);
        }
    }

    private final Counters<Effect> counts = new Counters<>();
    private final Counters<String> skipped = new Counters<>();
    private long accepted;
    private long rejected;

    /**
     * Counts the findings on a row, listed or not, and what was skipped for it.
     *
     * @param row the findings
     */
    public void add(RowFindings row) {
        List<Finding> listed = row.list();
        for (int i = 0; i < listed.size(); i++) {
            add(listed.get(i).rule(), listed.get(i).effect(), 1);
        }
        if (!listed.isEmpty()) {
            row.unlisted().forEach((like, more) -> add(like.rule(), like.effect(), more[0]));
        }
        List<RowFindings.Skip> skips = row.skips();
        for (int i = 0; i < skips.size(); i++) {
            RowFindings.Skip skip = skips.get(i);
            addSkipped(skip.rule(), skip.reason(), skip.records());
        }
    }

    void add(String rule, Effect effect, long more) {
        counts.add(rule, effect, more);
    }

    void addSkipped(String rule, String reason, long records) {
        skipped.add(rule, reason, records);
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
     * Adds what a report counts.
     *
     * @param report the report
     */
    public void add(ValidationReport report) {
        add(report, 1);
    }

    /**
     * Takes away what a report counts, which was added before.
     *
     * @param report the report
     */
    public void subtract(ValidationReport report) {
        add(report, -1);
    }

    private void add(ValidationReport report, int sign) {
        accepted += sign * report.accepted();
        rejected += sign * report.rejected();
        report.counts().forEach(ofRule -> add(ofRule.rule(), ofRule.effect(), sign * ofRule.count()));
        report.skipped().forEach(skip -> addSkipped(skip.rule(), skip.reason(), sign * skip.records()));
    }

    /**
     * Adds other counts.
     *
     * @param other the counts
     */
    public void add(FindingCounts other) {
        other.counts.inOrder.forEach(counter -> add(counter.rule, counter.key, counter.count));
        other.skipped.inOrder.forEach(counter -> addSkipped(counter.rule, counter.key, counter.count));
        accepted += other.accepted;
        rejected += other.rejected;
    }

    boolean hasFindings() {
        return !counts.inOrder.isEmpty();
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    boolean refusesFile() {
        return ofRules().stream().anyMatch(ofRule -> ofRule.effect() == Effect.FILE_REJECTED);
    }

    List<RuleCount> ofRules() {
        return counts.inOrder.stream()
                .filter(counter -> counter.count > 0)
                .map(counter -> new RuleCount(counter.rule, counter.key, counter.count))
                .toList();
    }

    List<Skipped> skipped() {
        return skipped.inOrder.stream()
                .map(counter -> new Skipped(counter.rule, counter.key, counter.count))
                .toList();
    }

    /**
     * Writes the counts.
     *
     * @param out receives them
     * @throws IOException if that fails
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(accepted);
        out.writeLong(rejected);
        List<RuleCount> ofRules = ofRules();
        out.writeInt(ofRules.size());
        for (RuleCount count : ofRules) {
            out.writeUTF(count.rule());
            out.writeUTF(count.effect().name());
            out.writeLong(count.count());
        }
        out.writeInt(skipped.inOrder.size());
        for (Skipped skip : skipped()) {
            out.writeUTF(skip.rule());
            out.writeUTF(skip.reason());
            out.writeLong(skip.records());
        }
    }

    /**
     * {@return counts that were written}
     *
     * @param in returns them
     * @throws IOException if that fails
     */
    public static FindingCounts read(DataInput in) throws IOException {
        FindingCounts counts = new FindingCounts();
        counts.accepted = in.readLong();
        counts.rejected = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            counts.add(in.readUTF(), Effect.valueOf(in.readUTF()), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            counts.addSkipped(in.readUTF(), in.readUTF(), in.readLong());
        }
        return counts;
    }
}
