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
import org.partnerfiles.internal.check.CheckRun.Remembers;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.codec.WrittenColumns;
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

/** Writes records by a table: record, rules, texts, rows of cells. */
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
    private final OfferedRecords<R> records;
    private final @Nullable HeaderRecordWriter<?> headerRecord;
    private final Location file;
    private State state = State.OPEN;

    /**
     * Begins a file.
     *
     * @param target takes the bytes
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
        IgnoredInWriting<R> ignored = IgnoredInWriting.of(format);
        this.collector = new FindingCollector(
                format.id(), name, format.settings().limits().findingsKept());
        RuleFindings findings = new RuleFindings(format.enforcerOfWriters(), collector::addSkipped, name);
        FileCounts counts = new FileCounts(name, layout.delimiter());
        OfferChecker<R> checker = new OfferChecker<>(format, order, findings);
        try {
            this.headerRecord = HeaderRecordWriter.of(format, target, findings, collector, counts);
            this.bytes = new CountedOutput(headerRecord == null ? target.bytes() : headerRecord.rows());
            this.sink = new RowWriter(bytes, layout);
            if (headerRecord == null) {
                checker.columns().writeHeader(sink);
            } else {
                headerRecord.begin(sink);
            }
        } catch (IOException | RuntimeException e) {
            target.discard();
            throw e;
        }
        this.records = new OfferedRecords<>(
                format, checker, collector, counts, Remembers.ACCEPTED_ROWS, ignored, new Output(checker.columns()));
    }

    private final class Output implements OfferedRecords.Output<R> {
        private final WrittenColumns<R> columns;

        Output(WrittenColumns<R> columns) {
            this.columns = columns;
        }

        @Override
        public void write(TextRow<R> row) throws IOException {
            columns.writeRow(row, sink);
        }

        @Override
        public long bytes() {
            return bytes.count();
        }
    }

    @Override
    public List<Finding> offer(R record, UnmappedCells unmapped) throws IOException {
        requireOpen();
        OfferedRecord<R> row = records.begin(record, unmapped);
        state = State.FAILED; // unless it comes through: part of the row may be out, or only some rules remember it
        List<Finding> found = records.finish(row);
        state = State.OPEN;
        return found;
    }

    @Override
    public long offerAll(Iterable<? extends R> offered, Consumer<? super Outcome<R>> outcomes) throws IOException {
        requireOpen();
        state = State.FAILED; // unless all of them come through: it is not known which are in the file
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
        Finding mismatch = headerRecord == null ? null : headerRecord.mismatch(records.written(), file);
        if (mismatch != null) {
            collector.add(mismatch);
            found.add(mismatch);
        }
        if (found.stream().anyMatch(finding -> finding.effect() == Effect.FILE_REJECTED)) {
            throw new InvalidRecordException(found);
        }
        sink.flush();
        if (headerRecord != null) {
            headerRecord.complete(records.written());
        }
        target.publish();
        state = State.PUBLISHED;
        if (progress != null) {
            progress.advanced(records.written(), bytes.count());
        }
    }

    @Override
    public void abandon() {
        if (state == State.OPEN) {
            state = State.ABANDONED;
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        if (headerRecord != null) {
            headerRecord.close();
        }
        State left = state;
        if (left == State.PUBLISHED) {
            return;
        }
        state = State.ABANDONED;
        target.discard();
        if (left == State.OPEN && records.written() > 0) {
            throw new IllegalStateException(records.written()
                    + " records were written and not published: call publish(), or abandon() to give them up");
        }
    }
}
