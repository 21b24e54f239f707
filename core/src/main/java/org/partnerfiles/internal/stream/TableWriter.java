package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.ResumableFile;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
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
        SUSPENDED,
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
    private final String format;
    private final @Nullable ResumableFile resumable;
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
        this(target, name, format, order, null);
    }

    /**
     * {@return a writer that goes on with a file, or finds that it is published}
     *
     * @param place its path
     * @param replaces whether a file of that name is replaced
     * @param format the format
     * @param from how far it is written
     * @throws IOException if the unfinished file is not that of the checkpoint, or cannot be read or written
     */
    public static <R> RecordWriter<R> resume(Path place, boolean replaces, Format<R> format, Checkpoint from)
            throws IOException {
        WrittenRecords before = WrittenRecords.before(from, format.id());
        ResumableFile target;
        try {
            target = Target.resumed(place, replaces, from.length(), before.refusedBytes());
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            PublishedRecords<R> published = PublishedRecords.find(place, format, from, before);
            if (published == null) {
                throw e;
            }
            return published;
        }
        return new TableWriter<>(target, String.valueOf(place.getFileName()), format, null, before);
    }

    private TableWriter(
            Target target,
            @Nullable String name,
            Format<R> format,
            @Nullable FileColumns order,
            @Nullable WrittenRecords before)
            throws IOException {
        Layout layout = format.table().layout();
        this.progress = format.settings().progress();
        this.target = target;
        this.resumable = target instanceof ResumableFile inParts ? inParts : null;
        this.file = new Location(name, 0, 0, null);
        this.format = format.id();
        int kept = format.settings().limits().findingsKept();
        this.collector = new FindingCollector(this.format, name, kept);
        this.counts = new FileCounts(name, layout.delimiter());
        try {
            RuleFindings findings = RuleFindings.ofWriter(
                    format.enforcerOfWriters(), name, format.settings().limits());
            OfferChecker<R> checker = new OfferChecker<>(format, order, findings);
            // the stored counts have the findings on the header record
            FindingCollector ofHeader = before == null ? collector : new FindingCollector(this.format, name, kept);
            this.headerRecord = HeaderRecordWriter.of(format, target, findings, ofHeader, counts);
            long length = before == null || resumable == null ? 0 : resumable.force();
            this.bytes = new CountedOutput(headerRecord == null ? target.bytes() : headerRecord.rows(), length);
            this.sink = new RowWriter(bytes, layout);
            this.records = new OfferedRecords<>(
                    format, checker, collector, counts, true, format.options().get(IGNORED_VALUES), sink, bytes::count);
            if (resumable != null) {
                records.keepRefused(new RefusedRecords(resumable.aside()));
            }
            if (before != null && resumable != null) {
                goOn(resumable, before, format);
            } else if (headerRecord == null) {
                checker.columns().writeHeader(sink);
            } else {
                headerRecord.begin(sink, bytes);
            }
        } catch (Throwable e) {
            if (before == null || resumable == null) {
                discard(target, e);
            } else {
                keep(resumable, e);
            }
            throw e;
        }
    }

    private void goOn(ResumableFile written, WrittenRecords before, Format<R> format) throws IOException {
        collector.addCounts(before.findings());
        Format<R> unchecked = format.with(format.settings().with(draft -> {
            draft.rulesOn = false;
            draft.progress = null;
        }));
        try (RecordReader<R> reader =
                new TableReader<>(FileBytes.open(written.unfinished()), null, unchecked, null, null)) {
            if (!records.recall(before, reader)) {
                throw written.changed();
            }
        }
        written.digestFrom(headerRecord == null ? 0 : headerRecord.replaced());
        if (bytes.count() > 0) {
            sink.goOn();
        }
    }

    private static void keep(ResumableFile written, Throwable cause) {
        try {
            written.keep();
        } catch (IOException e) {
            cause.addSuppressed(e);
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
    public Checkpoint checkpoint() throws IOException {
        requireOpen();
        ResumableFile written = requireResumable();
        sink.flush();
        WrittenRecords soFar = records.soFar(collector.counts(), written.digest());
        return soFar.checkpoint(written.force(), counts.rows(), format);
    }

    @Override
    public void suspend() throws IOException {
        ResumableFile written = requireResumable();
        if (state == State.OPEN || state == State.FAILED) {
            state = State.SUSPENDED;
            written.keep();
        } else {
            requireOpen();
        }
    }

    private ResumableFile requireResumable() {
        if (resumable == null) {
            throw new IllegalStateException(
                    "a file is written in parts if its writer is opened by FileFormat.resumableWriter");
        }
        return resumable;
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
            if (left != State.PUBLISHED && left != State.SUSPENDED) {
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
