package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.UnmappedCells;

/**
 * The records of a file that was published after its last checkpoint, by a process that could not say so any more. The file is as it is to
 * be: nothing can be added, and publishing it again does nothing.
 */
final class PublishedRecords<R> implements RecordWriter<R> {

    private final Checkpoint last;
    private final ValidationReport report;

    private PublishedRecords(Checkpoint last, ValidationReport report) {
        this.last = last;
        this.report = report;
    }

    /**
     * {@return the records of a file that is published as its checkpoint says, or null}
     *
     * @param place its path
     * @param format the format
     * @param last the checkpoint
     * @param records what it says of the records
     * @throws IOException if the file cannot be read
     */
    static <R> @Nullable PublishedRecords<R> find(Path place, Format<R> format, Checkpoint last, WrittenRecords records)
            throws IOException {
        String name = String.valueOf(place.getFileName());
        FindingCollector collector = new FindingCollector(format.id(), name, 0);
        RuleFindings findings = RuleFindings.ofWriter(
                format.enforcerOfWriters(), name, format.settings().limits());
        FileCounts counts = new FileCounts(name, format.table().layout().delimiter());
        byte[] beginning = new byte[0];
        long replaced = 0;
        try (HeaderRecordWriter<?> header = HeaderRecordWriter.of(format, null, findings, collector, counts)) {
            if (header != null) {
                beginning = header.replacement(last.written());
                replaced = header.replaced();
            }
        }
        if (!Target.isPublished(place, beginning, last.length() - replaced, records.digest())) {
            return null;
        }
        FindingCollector before = new FindingCollector(format.id(), name, 0);
        before.addCounts(records.findings());
        return new PublishedRecords<>(last, before.report());
    }

    @Override
    public List<Finding> offer(R record, UnmappedCells unmapped) {
        throw complete();
    }

    @Override
    public long offerAll(Iterable<? extends R> records, Consumer<? super Outcome<R>> outcomes) {
        if (records.iterator().hasNext()) {
            throw complete();
        }
        return 0;
    }

    private static IllegalStateException complete() {
        return new IllegalStateException("the file is published, and no record can be added to it");
    }

    @Override
    public Checkpoint checkpoint() {
        return last;
    }

    @Override
    public void suspend() {}

    @Override
    public ValidationReport report() {
        return report;
    }

    @Override
    public void publish() {}

    @Override
    public void abandon() {}

    @Override
    public void close() {}
}
