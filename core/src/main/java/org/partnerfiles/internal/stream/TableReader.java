package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.check.OpenFileRules;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.FileRow;
import org.partnerfiles.internal.codec.RowMask;
import org.partnerfiles.internal.csv.LineBlocks;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.CountedBytes;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Reads the rows of a file by a table: rows of cells, typed values, record, rules. */
public final class TableReader<R> implements RecordReader<R> {

    private final @Nullable String name;
    private final @Nullable Progress progress;
    private final long mostRows;
    private final boolean rulesOn;
    private final CountedBytes bytes;
    private final FindingCollector collector;
    private final RuleFindings findings;
    private final FileCounts counts;
    private final OpenFileRules<R> fileRules;
    private final OpenBatchRules<R> batchRules;
    private final boolean ownsBatch;
    private final @Nullable RowMask<R> mask;
    private final List<Finding> fileFindings = new ArrayList<>();
    private final FileBeginning<R> beginning;
    private final CheckedRows<R> rows;
    private final Deque<Row<R>> ready = new ArrayDeque<>();
    /** Read, and not checked by what came before them. */
    private final Deque<CheckedRow<R>> gathered = new ArrayDeque<>();

    /** Thrown when all rows before it were handed on. */
    private @Nullable IOException failure;

    private boolean drained;
    private boolean ended;

    /**
     * Opens a file and reads its first line.
     *
     * @param in its bytes, closed with the reader
     * @param name its name, or null
     * @param format the format
     * @param batch the batch it belongs to, or null where it stands alone
     * @throws IOException if the bytes cannot be read
     */
    public TableReader(InputStream in, @Nullable String name, Format<R> format, @Nullable OpenBatchRules<R> batch)
            throws IOException {
        this(in, name, format, batch, LineBlocks.BLOCK_BYTES);
    }

    /** For tests: blocks of few bytes begin and end everywhere. */
    TableReader(
            InputStream in, @Nullable String name, Format<R> format, @Nullable OpenBatchRules<R> batch, int blockBytes)
            throws IOException {
        RecordTable<R> table = format.table();
        this.name = name;
        this.progress = format.settings().progress();
        this.mostRows = format.settings().limits().rows();
        this.rulesOn = format.rulesOn();
        this.bytes = new CountedBytes(in);
        Enforcer enforcer = format.enforcer();
        this.collector = new FindingCollector(
                format.id(), name, format.settings().limits().findingsKept());
        this.findings = new RuleFindings(enforcer, collector);
        this.mask = format.options().get(Options.MASKED_ROWS) ? new RowMask<>(table, format.options()) : null;
        this.counts = new FileCounts(name, table.layout().delimiter());
        this.fileRules = new OpenFileRules<>(format, enforcer, counts, findings);
        this.ownsBatch = batch == null;
        this.batchRules = batch == null ? new OpenBatchRules<>(format, enforcer, 1) : batch;
        batchRules.enter(counts);

        RowReader source =
                new RowReader(bytes, table.layout(), format.settings().limits());
        RawRow raw = new RawRow();
        this.beginning = new FileBeginning<>(format, counts, findings);
        addFileFindings(beginning.read(source, raw));
        boolean shared = format.settings().threads() > 1 && table.layout().quoting() == Layout.Quoting.NONE;
        this.rows = shared
                ? new RowsInParallel<>(
                        source,
                        beginning.firstLine(),
                        table.columns().size(),
                        format.settings().limits(),
                        format.settings().threads(),
                        () -> new RowChecker<>(name, format, enforcer, collector, beginning),
                        raw,
                        blockBytes)
                : new RowsInTurn<>(
                        source,
                        new RowChecker<>(name, format, enforcer, collector, beginning),
                        beginning.cellsExpected(),
                        gathers(),
                        raw,
                        beginning.firstLine().isRow());
    }

    private boolean gathers() {
        return batchRules.gathers() && rulesOn;
    }

    private void addFileFindings(List<Finding> found) {
        fileFindings.addAll(found);
        collector.add(found);
    }

    @Override
    public @Nullable Row<R> read() throws IOException {
        while (ready.isEmpty() && !ended) {
            gather();
            if (gathered.isEmpty() && failure != null) {
                IOException failed = failure;
                failure = null;
                throw failed;
            }
            if (gathers()) {
                batchRules.ask();
            }
            for (CheckedRow<R> row = gathered.peek(); row != null; row = gathered.peek()) {
                ready.add(finish(row));
                gathered.remove();
            }
            if (drained) {
                ended = true;
                end();
            }
        }
        return ready.poll();
    }

    /** Takes as many rows as are checked at once; where the stream fails, those before that are not lost. */
    private void gather() {
        int most = gathers() ? Lookup.CHUNK : 1;
        while (gathered.size() < most && !drained && failure == null) {
            try {
                CheckedRow<R> row = nextRow();
                if (row == null) {
                    drained = true;
                } else {
                    gathered.add(row);
                }
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** The next row that is one; null at the end of the file. */
    private @Nullable CheckedRow<R> nextRow() throws IOException {
        CheckedRow<R> row = rows.next();
        while (row != null && row.text == null) {
            counts.countBlank(row.raw);
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        if (counts.rows() >= mostRows) {
            stop(row.raw.line);
            return null;
        }
        counts.countRow(row.raw);
        if (progress != null && counts.rows() % Progress.EVERY == 0) {
            progress.advanced(counts.rows(), bytes.count());
        }
        if (row.record != null && rulesOn) {
            findings.begin(name, row.raw.line, counts.rows(), row.found);
            batchRules.gather(row.record, findings, collector);
        }
        return row;
    }

    private void stop(long line) {
        List<Finding> found = new ArrayList<>();
        findings.begin(name, line, 0, found);
        findings.refuseFile(
                CoreRules.LIMIT_EXCEEDED,
                "more than " + mostRows + " rows; what follows is not read (Limits.withRows raises the limit)");
        addFileFindings(found);
        counts.cutShort();
    }

    /** Checks a row by what came before it and hands it on. */
    private Row<R> finish(CheckedRow<R> row) {
        R record = row.record;
        List<Finding> found = row.found;
        FileRow<R> text = Objects.requireNonNull(row.text, "a blank line is no row");
        if (record != null && rulesOn) {
            findings.begin(name, text.line(), text.record(), found);
            fileRules.check(record, text);
            batchRules.check(record, text, findings);
            fileRules.remember(record, text);
            batchRules.remember(record, text, findings);
        }
        boolean accepted = record != null && !hasError(found);
        if (mask != null && !found.isEmpty() && collector.listsNext()) {
            collector.addRow(record == null ? mask.hidden(text) : mask.mask(text, found));
        }
        collector.add(found);
        collector.addRecord(accepted);
        if (record != null && accepted) {
            return new Row.Accepted<>(record, text.line(), text.record(), found, text.unmapped());
        }
        return new Row.Rejected<>(record, text.line(), text.record(), found, text.unmapped(), text.cells());
    }

    private static boolean hasError(List<Finding> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).effect().isError()) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        List<Finding> found = new ArrayList<>();
        findings.begin(name, 0, 0, found);
        if (counts.blankLines() > 0) {
            findings.report(
                    CoreRules.BLANK_ROW,
                    null,
                    counts.blankLines() == 1
                            ? "1 line without content: line " + counts.firstBlankLine()
                            : counts.blankLines() + " lines without content, the first is line "
                                    + counts.firstBlankLine());
        }
        if (rulesOn && !counts.isCutShort()) {
            beginning.checkCount(counts.rows());
        }
        if (rulesOn) {
            boolean hasContent = beginning.map() != null || !counts.firstLine().isEmpty();
            if (hasContent) {
                fileRules.end();
            }
            batchRules.endFile(hasContent, findings);
        }
        addFileFindings(found);
        if (progress != null) {
            progress.advanced(counts.rows(), bytes.count());
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
        fileRules.close();
        if (ownsBatch) {
            batchRules.close();
        }
        rows.close();
    }
}
