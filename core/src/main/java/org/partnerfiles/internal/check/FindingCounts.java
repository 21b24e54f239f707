package org.partnerfiles.internal.check;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

/** How many rows were accepted and rejected, how often each rule was broken, and how often it could not be applied. */
public final class FindingCounts {

    private record Counted(String rule, Effect effect) {}

    private record SkippedFor(String rule, String reason) {}

    private final Map<Counted, long[]> counts = new LinkedHashMap<>();
    private final Map<SkippedFor, long[]> skipped = new LinkedHashMap<>();
    private long accepted;
    private long rejected;
    private boolean refusesFile;

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
        refusesFile |= effect == Effect.FILE_REJECTED;
        counts.computeIfAbsent(new Counted(rule, effect), key -> new long[1])[0] += more;
    }

    void addSkipped(String rule, String reason, long records) {
        skipped.computeIfAbsent(new SkippedFor(rule, reason), key -> new long[1])[0] += records;
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
     * Adds other counts.
     *
     * @param other the counts
     */
    public void add(FindingCounts other) {
        other.counts.forEach((key, count) -> add(key.rule, key.effect, count[0]));
        other.skipped.forEach((key, count) -> addSkipped(key.rule, key.reason, count[0]));
        accepted += other.accepted;
        rejected += other.rejected;
    }

    boolean hasFindings() {
        return !counts.isEmpty();
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    boolean refusesFile() {
        return refusesFile;
    }

    List<RuleCount> ofRules() {
        return counts.entrySet().stream()
                .map(entry -> new RuleCount(entry.getKey().rule, entry.getKey().effect, entry.getValue()[0]))
                .toList();
    }

    List<Skipped> skipped() {
        return skipped.entrySet().stream()
                .map(entry -> new Skipped(entry.getKey().rule, entry.getKey().reason, entry.getValue()[0]))
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
        out.writeInt(counts.size());
        for (RuleCount count : ofRules()) {
            out.writeUTF(count.rule());
            out.writeUTF(count.effect().name());
            out.writeLong(count.count());
        }
        out.writeInt(skipped.size());
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
