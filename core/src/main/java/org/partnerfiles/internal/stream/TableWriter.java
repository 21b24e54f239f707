package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.check.OpenFileRules;
import org.partnerfiles.internal.check.RecordChecker;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.RowEncoder;
import org.partnerfiles.internal.codec.WrittenColumns;
import org.partnerfiles.internal.codec.WrittenRow;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.file.CountedOutput;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** Writes records by a table: record, rules, texts, rows of cells. */
public final class TableWriter<R> implements RecordWriter<R> {

    private enum State {
        OPEN,
        PUBLISHED,
        ABANDONED,
        FAILED
    }

    private final @Nullable String name;
    private final RecordTable<R> table;
    private final boolean rulesOn;
    private final @Nullable Progress progress;
    private final Target target;
    private final CountedOutput bytes;
    private final RowWriter sink;
    private final WrittenColumns<R> columns;
    private final FindingCollector collector;
    private final RuleFindings findings;
    private final FileCounts counts;
    private final RowEncoder<R> encoder;
    private final @Nullable RecordChecker<R> recordChecker;
    private final OpenFileRules<R> fileRules;
    private final OpenBatchRules<R> batchRules;
    private final @Nullable HeaderRecordWriter<?> headerRecord;
    private final IgnoredInWriting<R> ignored;
    private long offered;
    private long written;
    private long nextLine = 2; // behind the first line of the file
    private State state = State.OPEN;

    /** A record whose look-ups are not answered yet. */
    private final class Pending {
        final R record;
        final UnmappedCells unmapped;
        WrittenRow<R> text;
        final List<Finding> found = new ArrayList<>(2);
        final boolean refused;

        Pending(R record, UnmappedCells given) {
            this.record = record;
            offered++;
            findings.begin(name, 0, offered, found);
            @Nullable Object[] values = table.valuesIn(record);
            RowEncoder.Encoded cells = encoder.encode(values);
            unmapped = given.isEmpty() ? table.unmappedIn(record) : given;
            text = new WrittenRow<>(table.columns(), cells, unmapped, offered);
            columns.check(text, findings);
            if (recordChecker != null) {
                recordChecker.check(record, values, cells.unjudged, text);
            }
            refused = findings.hasError();
            if (rulesOn) {
                batchRules.gather(record, findings, collector);
            }
        }
    }

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
        this.name = name;
        this.table = format.table();
        this.rulesOn = format.rulesOn();
        this.progress = format.settings().progress();
        this.ignored = IgnoredInWriting.of(format);
        this.target = target;
        Enforcer enforcer = target == Target.NOWHERE ? format.enforcer() : format.enforcerOfWriters();
        this.collector = new FindingCollector(
                format.id(), name, format.settings().limits().findingsKept());
        this.findings = new RuleFindings(enforcer, collector);
        this.counts = new FileCounts(name, table.layout().delimiter());
        this.encoder = new RowEncoder<>(table, format.options(), findings);
        this.recordChecker = rulesOn ? new RecordChecker<>(format, enforcer, findings) : null;
        this.fileRules = new OpenFileRules<>(format, enforcer, counts, findings);
        this.batchRules = new OpenBatchRules<>(format, enforcer, 1);
        batchRules.enter(counts);
        this.columns = WrittenColumns.of(table, format.settings().additional(), order, format.options());
        List<Finding> found = new ArrayList<>();
        findings.begin(name, 1, 0, found);
        this.headerRecord = HeaderRecordWriter.of(table, format, target, findings);
        this.bytes = new CountedOutput(headerRecord == null ? target.bytes() : headerRecord.rows());
        this.sink = new RowWriter(bytes, table.layout());
        try {
            writeFirstLine(found);
        } catch (IOException | RuntimeException e) {
            target.discard();
            throw e;
        }
    }

    private void writeFirstLine(List<Finding> found) throws IOException {
        if (headerRecord == null) {
            columns.writeHeader(sink);
            return;
        }
        collector.add(found);
        if (findings.hasError()) {
            throw new InvalidRecordException(found);
        }
        counts.setHeaderRecord(headerRecord.record());
        counts.setFirstLine(headerRecord.cells());
        headerRecord.begin(sink);
    }

    @Override
    public List<Finding> offer(R record, UnmappedCells unmapped) throws IOException {
        requireOpen();
        Pending row = new Pending(record, unmapped);
        batchRules.ask();
        state = State.FAILED; // unless it comes through: part of the row may be out, or some rules alone remember it
        finish(row);
        state = State.OPEN;
        return List.copyOf(row.found);
    }

    @Override
    public long offerAll(Iterable<? extends R> records) throws IOException {
        requireOpen();
        long before = offered - written;
        List<Pending> gathered = new ArrayList<>();
        state = State.FAILED; // unless all of them come through: nobody could tell which are not in the file
        for (R record : records) {
            gathered.add(new Pending(record, UnmappedCells.none()));
            if (gathered.size() == Lookup.CHUNK) {
                finishAll(gathered);
            }
        }
        finishAll(gathered);
        state = State.OPEN;
        return offered - written - before;
    }

    private void finishAll(List<Pending> gathered) throws IOException {
        batchRules.ask();
        for (Pending row : gathered) {
            finish(row);
        }
        gathered.clear();
    }

    /** Checks a record by what was written before it, and writes it if nothing is against it. */
    private void finish(Pending row) throws IOException {
        findings.begin(name, 0, row.text.record(), row.found);
        row.text.placeAt(nextLine);
        boolean refused = row.refused;
        if (rulesOn) {
            fileRules.check(row.record, row.text);
            batchRules.check(row.record, row.text, findings);
            refused |= findings.hasError();
        }
        if (!refused && ignored.concern(row.found)) {
            refused = ignored.areRefused() ? ignored.refuse(row.found) : cannotBeWrittenWithout(row);
        }
        collector.add(row.found);
        collector.addRecord(!refused);
        if (!refused) {
            write(row);
        }
    }

    /** Takes what the recipient ignores out of the text of a row. */
    private boolean cannotBeWrittenWithout(Pending row) {
        @Nullable Object[] values = table.valuesIn(ignored.leftOut(row.record, row.found));
        row.text = new WrittenRow<>(table.columns(), encoder.encode(values), row.unmapped, row.text.record());
        row.text.placeAt(nextLine);
        return findings.hasError();
    }

    private void write(Pending row) throws IOException {
        columns.writeRow(row.text, sink);
        written++;
        nextLine += row.text.lines();
        counts.countWritten(row.text.cellCount());
        if (rulesOn) {
            fileRules.remember(row.record, row.text);
            batchRules.remember(row.record, row.text, findings);
        }
        if (progress != null && written % Progress.EVERY == 0) {
            progress.advanced(written, bytes.count());
        }
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
        List<Finding> found = end();
        Finding mismatch = headerRecord == null ? null : headerRecord.mismatch(written, new Location(name, 0, 0, null));
        if (mismatch != null) {
            collector.add(mismatch);
            found.add(mismatch);
        }
        if (found.stream().anyMatch(finding -> finding.effect() == Effect.FILE_REJECTED)) {
            throw new InvalidRecordException(found);
        }
        sink.flush();
        if (headerRecord != null) {
            headerRecord.complete(written);
        }
        target.publish();
        state = State.PUBLISHED;
        if (progress != null) {
            progress.advanced(written, bytes.count());
        }
    }

    /** {@return what is wrong with the file as a whole once all records were offered} */
    List<Finding> end() {
        List<Finding> found = new ArrayList<>();
        findings.begin(name, 0, 0, found);
        if (rulesOn) {
            fileRules.end();
            batchRules.endFile(true, findings);
        }
        collector.add(found);
        return found;
    }

    @Override
    public void abandon() {
        if (state == State.OPEN) {
            state = State.ABANDONED;
        }
    }

    @Override
    public void close() throws IOException {
        fileRules.close();
        batchRules.close();
        if (headerRecord != null) {
            headerRecord.close();
        }
        State left = state;
        if (left == State.PUBLISHED) {
            return;
        }
        state = State.ABANDONED;
        target.discard();
        if (left == State.OPEN && written > 0) {
            throw new IllegalStateException(
                    written + " records were written and not published: call publish(), or abandon() to give them up");
        }
    }
}
