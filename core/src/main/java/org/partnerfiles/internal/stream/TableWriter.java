package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.file.CountedOutput;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.UnmappedCells;

/** Writes the file of a format: checks each record, makes a row of it, and publishes the file at the end. */
public final class TableWriter<R> implements RecordWriter<R> {

    private enum State {
        OPEN,
        PUBLISHED,
        ABANDONED,
        FAILED
    }

    private final @Nullable Progress progress;
    private final Target target;
    private final CountedOutput bytes;
    private final RowWriter sink;
    private final FindingCollector collector;
    private final FileCounts counts;
    private final OfferedRecords<R> records;
    private final @Nullable HeaderRecordWriter<?> headerRecord;
    private final Location file;
    private State state = State.OPEN;

    /**
     * Begins a file.
     *
     * @param target receives the bytes
     * @param name the file's name, or null
     * @param format the format
     * @param order the columns of the file, or null for the table's own order and the declared further columns
     * @throws IOException if the header cannot be written
     */
    public TableWriter(Target target, @Nullable String name, Format<R> format, @Nullable FileColumns order)
            throws IOException {
        Layout layout = format.table().layout();
        this.progress = format.settings().progress();
        this.target = target;
        this.file = new Location(name, 0, 0, null);
        this.collector = new FindingCollector(
                format.id(), name, format.settings().limits().findingsKept());
        this.counts = new FileCounts(name, layout.delimiter());
        try {
            RuleFindings findings = RuleFindings.ofWriter(
                    format.enforcerOfWriters(), name, format.settings().limits());
            OfferChecker<R> checker = new OfferChecker<>(format, order, findings);
            this.headerRecord = HeaderRecordWriter.of(format, target, findings, collector, counts);
            this.bytes = new CountedOutput(headerRecord == null ? target.bytes() : headerRecord.rows());
            this.sink = new RowWriter(bytes, layout);
            this.records = new OfferedRecords<>(
                    format, checker, collector, counts, true, format.options().get(IGNORED_VALUES), sink, bytes::count);
            if (headerRecord == null) {
                checker.columns().writeHeader(sink);
            } else {
                headerRecord.begin(sink);
            }
        } catch (Throwable e) {
            discard(target, e);
            throw e;
        }
    }

    private static void discard(Target target, Throwable cause) {
        try {
            target.discard();
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public List<Finding> offer(R record, UnmappedCells unmapped) throws IOException {
        requireOpen();
        OfferedRecord<R> row = records.begin(record, unmapped);
        state = State.FAILED; // in case of an exception: part of the row may be written, or only some rules remember it
        List<Finding> found = records.finish(row);
        state = State.OPEN;
        return found;
    }

    @Override
    public long offerAll(Iterable<? extends R> offered, Consumer<? super Outcome<R>> outcomes) throws IOException {
        requireOpen();
        state = State.FAILED; // in case of an exception: it is not known which records are in the file
        long refused = records.offerAll(offered, outcomes);
        state = State.OPEN;
        return refused;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the file is " + state.name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public ValidationReport report() {
        return collector.report();
    }

    @Override
    public void publish() throws IOException {
        requireOpen();
        state = State.FAILED;
        List<Finding> found = new ArrayList<>(records.end());
        Finding mismatch = headerRecord == null ? null : headerRecord.mismatch(counts.rows(), file);
        if (mismatch != null) {
            collector.add(mismatch);
            found.add(mismatch);
        }
        if (found.stream().anyMatch(finding -> finding.effect() == Effect.FILE_REJECTED)) {
            throw new InvalidRecordException(found);
        }
        String forgetful = records.forgetful();
        if (forgetful != null) {
            throw new IllegalStateException("the file is not published: the rule " + forgetful
                    + " failed to remember a record, so that later ones were not checked by it");
        }
        sink.flush();
        if (headerRecord != null) {
            headerRecord.complete(counts.rows());
        }
        if (progress != null) {
            progress.advanced(counts.rows(), bytes.count()); // it may throw, and then no file is published
        }
        target.publish();
        state = State.PUBLISHED;
    }

    @Override
    public void abandon() {
        if (state == State.OPEN) {
            state = State.ABANDONED;
        }
    }

    @Override
    public void close() throws IOException {
        State left = state;
        try (headerRecord;
                records) {
            if (left != State.PUBLISHED) {
                state = State.ABANDONED;
                target.discard();
            }
        }
        if (left == State.OPEN && counts.rows() > 0) {
            throw new IllegalStateException(counts.rows()
                    + " records were written and not published: call publish(), or abandon() to give them up");
        }
    }
}
