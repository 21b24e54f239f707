package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.RowMask;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.csv.LineBlocks;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.CountedBytes;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.FileHead;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Reads the file of a format: has each row split and checked, and returns it. The one implementation of a reader, so it is long. */
public final class TableReader<R> implements RecordReader<R> {

    /** What is said about a gzip file that cannot be unpacked to its end. */
    public static final String DAMAGED =
            "the gzip file is damaged or was cut, and its last rows are not read: fetch it again";

    private final @Nullable Progress progress;
    private final RecordTable<R> table;
    private final long mostRows;
    private final boolean rulesOn;
    private final CountedBytes bytes;
    private final UnpackedBytes content;
    private final FindingCollector collector;
    private final RuleFindings findings;
    private final FileCounts counts;
    private final CheckRun<R, ReadRow<R>> run;
    private final @Nullable RowMask<R> mask;
    private final int cellsExpected;
    private final List<Finding> fileFindings = new ArrayList<>();
    private final FileBeginning<R> beginning;
    private final ReadRows<R> rows;
    private final @Nullable FileBytes file;
    private final PassedRows passed;
    private final Ready ready = new Ready();

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
        this(in, name, format, batch, from, LineBlocks.BLOCK_BYTES);
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
        this.file = in instanceof FileBytes known ? known : null;
        this.passed = from == null ? PassedRows.none(format.id()) : PassedRows.before(from, format.id());
        if (from != null) {
            requireSame(from, name);
        }
        this.table = format.table();
        this.progress = format.settings().progress();
        this.mostRows = format.settings().limits().rows();
        this.rulesOn = format.rulesOn();
        this.bytes = new CountedBytes(in);
        this.content = new UnpackedBytes(bytes);
        Enforcer enforcer = format.enforcer();
        this.collector = new FindingCollector(
                format.id(), name, format.settings().limits().findingsKept());
        this.findings = RuleFindings.of(enforcer, name, format.settings().limits());
        this.mask = format.options().get(Options.MASKED_ROWS) ? new RowMask<>(table, format.options()) : null;
        this.counts = new FileCounts(content.name(name), table.layout().delimiter());
        this.run = new CheckRun<>(format, counts, findings, collector, true, batch);

        RowReader source =
                new RowReader(content, table.layout(), format.settings().limits());
        RawRow raw = new RawRow();
        this.beginning = new FileBeginning<>(format, counts, findings);
        beginning.read(source, raw).forEach(this::addFileFindings);
        this.cellsExpected = beginning.rowShape().cells();
        Supplier<RowChecker<R>> checkers = () -> checker(format, name, false);
        long before = passed.count();
        if (before > 0) {
            collector.addCounts(passed.findings());
            if (run.hasMemory() || !source.goTo(passed.end())) {
                recall(
                        source,
                        new RowsInTurn<>(
                                source,
                                checker(format, name, true),
                                beginning.cellsExpected(),
                                run.gathers(),
                                raw,
                                beginning.firstLine().isRow(),
                                0),
                        name);
            } else {
                counts.lines().set(passed.lines());
            }
        }
        boolean firstIsAtHand = beginning.firstLine().isRow() && before == 0;
        boolean shared = format.settings().threads() > 1 && table.layout().quoting() == Layout.Quoting.NONE;
        this.rows = shared
                ? new RowsInParallel<>(
                        source,
                        beginning.firstLine(),
                        beginning.cellsExpected(),
                        format.settings(),
                        checkers,
                        firstIsAtHand ? raw : null,
                        before,
                        blockBytes)
                : new RowsInTurn<>(
                        source, checkers.get(), beginning.cellsExpected(), run.gathers(), raw, firstIsAtHand, before);
    }

    private RowChecker<R> checker(Format<R> format, @Nullable String name, boolean recalls) {
        RuleFindings own =
                RuleFindings.of(findings.enforcer(), name, format.settings().limits());
        return new RowChecker<>(format, counts, own, beginning, recalls);
    }

    private void requireSame(Position from, @Nullable String name) throws IOException {
        FileHead head = file == null ? null : file.head();
        if (head == null || head.length() != from.length() || !head.digest().equals(from.head())) {
            throw changed(name);
        }
    }

    private static IOException changed(@Nullable String name) {
        return new FileSystemException(
                String.valueOf(name), null, "is not the file of the position, or has changed; read it from its start");
    }

    /** Reads the rows before the position again, and has the rules remember them. */
    private void recall(RowReader source, ReadRows<R> before, @Nullable String name) throws IOException {
        RowVerdicts.InOrder verdicts = passed.verdicts().inOrder();
        while (counts.rows() < passed.count()) {
            ReadRow<R> row = nextRow(before);
            if (row == null) {
                throw changed(name);
            }
            run.admit(row);
            if (run.isFull() || counts.rows() == passed.count()) {
                run.recall(known -> {
                    RowVerdicts.Verdict verdict = verdicts.next();
                    run.remember(
                            known, verdict == RowVerdicts.Verdict.ACCEPTED, verdict == RowVerdicts.Verdict.REFUSING);
                });
            }
        }
        if (!source.position(passed.count() + 1).equals(passed.end())) {
            throw changed(name);
        }
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
        while (ready.rows.isEmpty() && !ended) {
            if (failure != null && run.isEmpty()) {
                throw failed(failure);
            }
            gather();
            run.answer(); // what a look-up throws is not final: it is asked again
            finish();
        }
        ReturnedRow<R> next = ready.rows.peek();
        if (rejects != null) {
            rejects.write(next == null ? null : next.row());
        }
        if (next == null) {
            return null;
        }
        ready.rows.remove();
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
        rejects = new RejectedRows(file, table, beginning, counts.headerRecord() != null);
    }

    @Override
    public long rejectsLeftOut() {
        return rejects == null ? 0 : rejects.leftOut();
    }

    /** Gathers the rows that are checked at once. Where that fails, the rows before are not lost, but none after them is read. */
    private void gather() {
        try {
            while (!run.isFull() && !drained && failure == null) {
                ReadRow<R> row = nextRow(rows);
                if (row == null) {
                    drained = true;
                } else {
                    run.admit(row);
                    if (run.gathers()) {
                        ready.upTo.add(counts.lines().copy());
                    }
                }
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Checks the gathered rows and, behind the last one, the file. Where that fails, a part of the rules may know the row. */
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

    /** The next row that is not blank; null at the end of the file. */
    private @Nullable ReadRow<R> nextRow(ReadRows<R> from) throws IOException {
        ReadRow<R> row = from.next();
        while (row != null && row.content() == null) {
            counts.countBlank(row.raw());
            row = from.next();
        }
        if (row == null) {
            return null;
        }
        if (counts.rows() >= mostRows) {
            stop(row.raw().line);
            return null;
        }
        counts.countRow(row.raw());
        if (row.raw().fault == RawRow.Fault.REST_UNREADABLE) {
            counts.cutShort();
        }
        if (progress != null && counts.rows() % Progress.EVERY == 0) {
            progress.advanced(counts.rows(), bytes.count());
        }
        return row;
    }

    private void stop(long line) {
        RowFindings found = findings.begin(line, 0);
        findings.refuseFile(
                CoreRules.LIMIT_EXCEEDED,
                "expected at most " + mostRows + " rows; the others are not read (Limits.withRows raises the limit)");
        addFileFindings(found);
        counts.cutShort();
    }

    /** The rows that are checked. */
    private final class Ready implements CheckRun.Destination<ReadRow<R>> {
        private final Deque<ReturnedRow<R>> rows = new ArrayDeque<>();
        /** For each row that is gathered, the counts of the file up to it. */
        private final Deque<LineCounts> upTo = new ArrayDeque<>();

        private RowVerdicts.Verdict verdict = RowVerdicts.Verdict.ACCEPTED;

        @Override
        public void leaveOut(ReadRow<R> row, boolean refusesFile) {
            verdict = refusesFile ? RowVerdicts.Verdict.REFUSING : RowVerdicts.Verdict.REJECTED;
        }

        @Override
        public void take(ReadRow<R> row, boolean isAccepted) {
            R record = row.record();
            TextRow<R> text = row.text();
            List<Finding> found = row.findings().list();
            if (mask != null && collector.lists(text.record())) {
                collector.addRow(record == null ? mask.hidden(text) : mask.mask(text, cellsExpected, found));
            }
            RawRow raw = row.raw();
            Row.Place place = new Row.Place(raw.offset, raw.length, text.line(), text.record());
            Row<R> returned = record != null && isAccepted
                    ? new Row.Accepted<>(record, place, found, text.unmapped())
                    : new Row.Rejected<>(
                            record,
                            place,
                            found,
                            text.unmapped(),
                            text.cells(),
                            raw.text(table.layout().charset()));
            rows.add(new ReturnedRow<>(returned, row.findings(), verdict, raw.lines, upTo.poll()));
            verdict = RowVerdicts.Verdict.ACCEPTED;
        }
    }

    private void end() {
        RowFindings found = findings.begin(0, 0);
        if (beginning.isText()) {
            reportLines();
        }
        if (content.isDamaged()) {
            counts.cutShort();
            findings.refuseFile(CoreRules.UNREADABLE_ROW, DAMAGED);
        }
        if (rulesOn && !counts.isCutShort()) {
            beginning.checkCount(counts.rows());
        }
        boolean hasContent = beginning.map() != null || !counts.firstLine().isEmpty();
        fileFindings.addAll(run.end(found, hasContent));
        if (progress != null) {
            progress.advanced(counts.rows(), bytes.count());
        }
    }

    private void reportLines() {
        if (counts.blankLines() > 0) {
            findings.report(
                    CoreRules.BLANK_ROW,
                    null,
                    counts.blankLines() == 1
                            ? "1 line without content: line " + counts.firstBlankLine()
                            : counts.blankLines() + " lines without content, the first is line "
                                    + counts.firstBlankLine());
        }
        String lineEnds = counts.otherLineEnds(table.layout());
        if (lineEnds != null) {
            findings.report(table.ruleFor(CoreRules.LINE_ENDING), null, lineEnds);
        }
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
