package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowBlocks;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.CountedBytes;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** Reads the file of a format: has each row split and checked, and returns it. */
public final class TableReader<R> implements PartReader<R> {

    /** The message about a gzip file that cannot be unpacked to its end. */
    public static final String DAMAGED =
            "the gzip file is damaged or was cut, and its last rows are not read: fetch it again";

    private final Format<R> format;
    private final CountedBytes bytes;
    private final UnpackedBytes content;
    private final FindingCollector collector;
    private final RuleFindings findings;
    private final FileCounts counts;
    private final CheckRun<R, ReadRow<R>> run;
    private final List<Finding> fileFindings = new ArrayList<>();
    private final FileBeginning<R> beginning;
    private final CountedRows<R> rows;
    private final @Nullable FileBytes file;
    private final PassedRows passed;
    /** What is read of the file, and by which rules. */
    private final Extent extent;

    private final RowsToReturn<R> ready;

    /** What ended the reading early. It is thrown after all rows before it were handed on, and not forgotten. */
    private @Nullable Throwable failure;

    private boolean isFailureTold;
    private boolean drained;
    private boolean ended;
    private boolean begun;
    private boolean closed;
    private @Nullable RejectedRows rejects;

    /**
     * Opens a file and reads its first line.
     *
     * @param in its bytes, closed with the reader
     * @param name its name, or null
     * @param format the format
     * @param batch the batch that the file belongs to, or null where it is a batch of its own
     * @param from where to go on, or null to begin with the first row
     * @throws IOException if the bytes cannot be read, or are not those of the position's file
     */
    public TableReader(
            InputStream in,
            @Nullable String name,
            Format<R> format,
            @Nullable OpenBatchRules<R> batch,
            @Nullable Position from)
            throws IOException {
        this(in, name, format, batch, from, RowBlocks.BLOCK_BYTES);
    }

    /** For tests: blocks of few bytes begin and end everywhere. */
    TableReader(
            InputStream in,
            @Nullable String name,
            Format<R> format,
            @Nullable OpenBatchRules<R> batch,
            @Nullable Position from,
            int blockBytes)
            throws IOException {
        this(in, name, format, batch, from, Extent.WHOLE, blockBytes);
    }

    /** Opens what is to be read of a file. */
    TableReader(
            InputStream in,
            @Nullable String name,
            Format<R> format,
            @Nullable OpenBatchRules<R> batch,
            @Nullable Position from,
            Extent extent,
            int blockBytes)
            throws IOException {
        this.extent = extent;
        this.format = format;
        this.file = in instanceof FileBytes known ? known : null;
        this.passed = from == null ? PassedRows.none(format.id()) : PassedRows.before(from, format.id(), file, name);
        this.bytes = new CountedBytes(in);
        this.content = new UnpackedBytes(bytes);
        Limits limits = format.settings().limits();
        this.collector = new FindingCollector(format.id(), name, limits.findingsKept());
        this.findings = RuleFindings.of(format.enforcer(), name, limits);
        this.counts = new FileCounts(content.name(name), format.table().layout().delimiter());
        this.run = new CheckRun<>(format, counts, findings, collector, extent.memory(), batch);

        RowReader source = new RowReader(content, format.table().layout(), limits);
        RawRow raw = new RawRow();
        this.beginning = new FileBeginning<>(format, counts, findings);
        List<RowFindings> ofBeginning = beginning.read(source, raw);
        if (extent.hasBeginning()) {
            ofBeginning.forEach(this::addFileFindings);
        }
        this.ready = new RowsToReturn<>(format, collector, beginning.rowShape().cells());
        long before = passed.count();
        if (before > 0) {
            collector.addCounts(passed.findings());
            if (run.hasMemory() || !source.goTo(passed.end())) {
                ReadRows<R> again = inTurn(source, checker(name, true), raw, true, 0);
                passed.recall(counted(again), counts, run, source);
            } else {
                counts.lines().set(passed.lines());
            }
        }
        this.rows = counted(rows(source, raw, name, before, blockBytes));
    }

    private ReadRows<R> rows(RowReader source, RawRow raw, @Nullable String name, long before, int blockBytes) {
        Supplier<RowChecker<R>> checkers = () -> checker(name, false);
        List<FilePart> parts = extent.parts();
        if (parts != null) {
            if (content.isPacked() && !parts.stream().allMatch(FilePart::isFirst)) {
                throw new IllegalArgumentException("a gzip file has one part, which is all of it");
            }
            RowChecker<R> checker = checkers.get();
            return new RowsOfParts<>(
                    source,
                    parts,
                    counts.lines(),
                    (isFirst, rowsBefore) -> inTurn(source, checker, raw, isFirst, rowsBefore));
        }
        int threads = format.settings().threads();
        return threads > 1
                ? new RowsInParallel<>(source, beginning, threads, checkers, raw, before, blockBytes)
                : inTurn(source, checkers.get(), raw, before == 0, before);
    }

    private RowsInTurn<R> inTurn(RowReader source, RowChecker<R> checker, RawRow raw, boolean isFirst, long before) {
        boolean isRow = isFirst && beginning.firstLine().isRow();
        return new RowsInTurn<>(source, beginning.cellsExpected(), checker, run.gathers(), raw, isRow, before);
    }

    private RowChecker<R> checker(@Nullable String name, boolean recalls) {
        RuleFindings own =
                RuleFindings.of(findings.enforcer(), name, format.settings().limits());
        return new RowChecker<>(format, counts, own, beginning, recalls);
    }

    private CountedRows<R> counted(ReadRows<R> read) {
        return new CountedRows<>(read, counts, bytes, format.settings(), findings, this::addFileFindings);
    }

    private void addFileFindings(RowFindings found) {
        fileFindings.addAll(found.list());
        collector.add(found);
    }

    @Override
    public @Nullable Row<R> read() throws IOException {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
        begun = true;
        while (ready.isEmpty() && !ended) {
            if (failure != null && run.isEmpty()) {
                throw failed(failure);
            }
            gather();
            run.answer(); // what a look-up throws is not final: it is asked again
            finish();
        }
        ReturnedRow<R> next = ready.peek();
        if (rejects != null) {
            rejects.write(next == null ? null : next.row());
        }
        if (next == null) {
            return null;
        }
        ready.remove();
        if (file != null) { // a stream has no position that must be known
            passed.add(next, next.lines() == null ? counts.lines() : next.lines());
        }
        return next.row();
    }

    @Override
    public Position position() throws IOException {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        } else if (file == null) {
            throw new IllegalStateException("a stream has no position to go on from; open the file by its path");
        }
        return passed.position(file.head());
    }

    @Override
    public void writeRejects(RejectsFile file) throws IOException {
        if (begun || closed || rejects != null) {
            throw new IllegalStateException("a file for rejected rows must be set once, before the first row is read");
        }
        FileBytes again = content.isPacked() ? null : this.file;
        rejects = new RejectedRows(file, format.table(), beginning, again, counts.headerRecord() != null);
    }

    @Override
    public long rejectsLeftOut() {
        return rejects == null ? 0 : rejects.leftOut();
    }

    /** Gathers the rows that are checked at once. Where that fails, the rows before are not lost, but none after them is read. */
    private void gather() {
        try {
            while (!run.isFull() && !drained && failure == null) {
                ReadRow<R> row = rows.next();
                if (row == null) {
                    drained = true;
                } else {
                    run.admit(row);
                    if (file != null && run.gathers()) {
                        ready.noteCounts(counts.lines());
                    }
                }
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Checks the gathered rows and, after the last one, the file. Where that fails, a part of the rules may know the row. */
    private void finish() {
        try {
            run.flush(ready);
            if (drained) {
                end();
                ended = true;
            }
        } catch (Throwable e) {
            run.drop();
            failure = e;
        }
    }

    /** The failure itself the first time, then that there was one. */
    private IllegalStateException failed(Throwable cause) throws IOException {
        if (cause instanceof RowsInParallel.InterruptedWait wait) {
            failure = null;
            throw wait;
        }
        if (!isFailureTold) {
            isFailureTold = true;
            if (cause instanceof IOException ofStream) {
                throw ofStream;
            } else if (cause instanceof RuntimeException ofRule) {
                throw ofRule;
            } else if (cause instanceof Error fatal) {
                throw fatal;
            }
        }
        return new IllegalStateException("reading has failed; the rows after the failure are not read", cause);
    }

    private void end() {
        if (extent.isWhole()) {
            fileFindings.addAll(FileEnd.check(format, counts, content.isDamaged(), beginning, findings, run));
        }
        rows.tellProgress();
    }

    @Override
    public PartResult result() {
        List<FilePart> parts = extent.parts();
        if (parts == null || !ended) {
            throw new IllegalStateException("the result of a part is known when its last row was read");
        }
        PartState state = new PartState(counts.lines(), counts.isCutShort(), content.isDamaged(), run.sums());
        return new PartResult(parts, report(), state.text(), extent.alone());
    }

    @Override
    public @Nullable String fileName() {
        return counts.fileName();
    }

    @Override
    public FileColumns columns() {
        return beginning.columns();
    }

    @Override
    public @Nullable Object headerRecord() {
        return counts.headerRecord();
    }

    @Override
    public List<Finding> fileFindings() {
        return List.copyOf(fileFindings);
    }

    @Override
    public ValidationReport report() {
        return collector.report();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        run.close();
        try {
            rows.close();
        } finally {
            if (rejects != null) {
                rejects.close();
            }
        }
    }
}
