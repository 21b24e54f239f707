package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.Memory;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.rule.Sums;

/** Makes the report of a file of the results of its parts, with those of the rows that were judged together in place of their own. */
public final class MergedParts<R> {

    private final Format<R> format;
    private final FileHead head;
    private final FindingCollector collector;
    private final LineCounts lines = new LineCounts();
    private final Map<String, Sums> sums = new TreeMap<>();
    private final Set<Long> judgedRecords = new HashSet<>();
    private boolean isCutShort;
    private boolean isDamaged;

    private MergedParts(Format<R> format, FileHead head) {
        this.format = format;
        this.head = head;
        this.collector = new FindingCollector(
                format.id(), head.name(), format.settings().limits().findingsKept());
    }

    /**
     * {@return the report of a file}
     *
     * @param format the format
     * @param head the beginning of the file
     * @param file the file, of which only the beginning is read
     * @param parts the results of its parts, in order
     * @param judged the result of the rows that share keys, or null if there are none
     * @throws IOException if the file cannot be read
     */
    public static <R> ValidationReport of(
            Format<R> format, FileHead head, FileSource file, List<PartResult> parts, @Nullable PartResult judged)
            throws IOException {
        MergedParts<R> merged = new MergedParts<>(format, head);
        List<PartResult> read = merged.addStates(parts);
        read.forEach(part -> merged.collector.counts().add(part.report()));
        if (judged != null) {
            merged.replace(judged);
        }
        merged.list(read, judged);
        return merged.end(file);
    }

    /** Returns the parts up to the one where reading stopped. */
    private List<PartResult> addStates(List<PartResult> parts) {
        List<PartResult> read = new ArrayList<>();
        for (PartResult part : parts) {
            if (!isCutShort && !isDamaged) {
                PartState state = PartState.read(part.state());
                lines.addPart(state.lines(), part.parts().get(0).rows());
                isCutShort = state.isCutShort();
                isDamaged = state.isDamaged();
                state.sums().forEach((rule, more) -> sumsOf(rule).add(more));
                read.add(part);
            }
        }
        return read;
    }

    private Sums sumsOf(String rule) {
        return sums.computeIfAbsent(rule, first -> new Sums());
    }

    /** Each of the rows was counted by itself in its part. */
    private void replace(PartResult judged) {
        PartResult alone = judged.alone();
        if (alone == null) {
            throw new IllegalArgumentException(
                    "expected the result of rows that were judged together; found that of a part");
        }
        collector.counts().add(judged.report());
        collector.counts().subtract(alone.report());
        PartState.read(judged.state())
                .sums()
                .forEach((rule, more) -> sumsOf(rule).add(more));
        PartState.read(alone.state())
                .sums()
                .forEach((rule, less) -> sumsOf(rule).subtract(less));
        for (FilePart row : judged.parts()) {
            judgedRecords.add(row.rows() + 1);
        }
    }

    private void list(List<PartResult> parts, @Nullable PartResult judged) {
        Deque<Finding> waiting =
                new ArrayDeque<>(judged == null ? List.of() : judged.report().findings());
        waiting.removeIf(finding -> finding.location().record() == 0);
        Map<Long, Long> found = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            long last = i + 1 < parts.size() ? parts.get(i + 1).parts().get(0).rows() : Long.MAX_VALUE;
            for (Finding finding : parts.get(i).report().findings()) {
                if (!judgedRecords.contains(finding.location().record())) {
                    long line = finding.location().line();
                    listWhile(waiting, next -> next.line() < line, found);
                    list(finding, found);
                }
            }
            listWhile(waiting, next -> next.record() <= last, found);
            addRows(parts.get(i).report(), false, found);
        }
        if (judged != null) {
            addRows(judged.report(), true, found);
        }
        found.forEach(collector::setFound);
    }

    private void listWhile(Deque<Finding> waiting, Predicate<Location> isNext, Map<Long, Long> found) {
        while (!waiting.isEmpty() && isNext.test(waiting.peek().location())) {
            list(waiting.remove(), found);
        }
    }

    private void list(Finding finding, Map<Long, Long> found) {
        collector.list(finding);
        long record = finding.location().record();
        if (record > 0) {
            found.merge(record, 1L, Long::sum);
        }
    }

    private void addRows(ValidationReport report, boolean areJudged, Map<Long, Long> found) {
        if (report.truncated()) {
            collector.truncate();
        }
        for (Further row : report.further()) {
            if (judgedRecords.contains(row.record()) == areJudged) {
                found.merge(row.record(), row.count(), Long::sum);
            }
        }
        for (ValidationReport.MaskedRow row : report.rows()) {
            if (judgedRecords.contains(row.record()) == areJudged) {
                collector.addRow(row);
            }
        }
    }

    private ValidationReport end(FileSource file) throws IOException {
        Limits limits = format.settings().limits();
        UnpackedBytes content = new UnpackedBytes(new SourceBytes(file, head.bytes()));
        FileCounts counts = new FileCounts(
                content.name(head.name()), format.table().layout().delimiter());
        RuleFindings findings = RuleFindings.of(format.enforcer(), head.name(), limits);
        FileBeginning<R> beginning = new FileBeginning<>(format, counts, findings);
        try (RowReader source = new RowReader(content, format.table().layout(), limits);
                CheckRun<R, ReadRow<R>> run =
                        new CheckRun<>(format, counts, findings, collector, Memory.KEYS_AND_SUMS, null)) {
            beginning.read(source, new RawRow());
            counts.lines().set(lines);
            if (isCutShort) {
                counts.cutShort();
            }
            run.addSums(sums);
            FileEnd.check(format, counts, isDamaged, beginning, findings, run);
            return collector.report();
        }
    }
}
