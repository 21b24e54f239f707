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
import org.partnerfiles.internal.check.BatchJudge;
import org.partnerfiles.internal.check.Checks;
import org.partnerfiles.internal.check.Enforcer;
import org.partnerfiles.internal.check.FileJudge;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.FileRow;
import org.partnerfiles.internal.codec.RowMask;
import org.partnerfiles.internal.csv.LineBlocks;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowSource;
import org.partnerfiles.internal.csv.RowSources;
import org.partnerfiles.internal.file.CountedBytes;
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
    private final FileTally tally;
    private final FileJudge<R> fileJudge;
    private final BatchJudge<R> batchJudge;
    private final boolean ownsBatch;
    private final @Nullable RowMask<R> mask;
    private final List<Finding> fileFindings = new ArrayList<>();
    private final FileBeginning<R> beginning;
    private final JudgedRows<R> rows;
    private final Deque<Row<R>> ready = new ArrayDeque<>();
    /** Read, and not judged by what came before them. */
    private final Deque<JudgedRow<R>> gathered = new ArrayDeque<>();

    /** Thrown when all rows before it were handed on. */
    private @Nullable IOException failure;

    private boolean drained;
    private boolean ended;

    /**
     * Opens a file and reads its first line.
     *
     * @param in its bytes, closed with the reader
     * @param name its name, or null
     * @param terms what to go by
     * @param batch the batch it belongs to, or null where it stands alone
     * @throws IOException if the bytes cannot be read
     */
    public TableReader(InputStream in, @Nullable String name, Terms<R> terms, @Nullable BatchJudge<R> batch)
            throws IOException {
        this(in, name, terms, batch, LineBlocks.BLOCK_BYTES);
    }

    /** For tests: blocks of few bytes begin and end everywhere. */
    TableReader(InputStream in, @Nullable String name, Terms<R> terms, @Nullable BatchJudge<R> batch, int blockBytes)
            throws IOException {
        Checks<R> checks = terms.checks();
        RecordTable<R> table = checks.table();
        this.name = name;
        this.progress = terms.progress();
        this.mostRows = terms.limits().rows();
        this.rulesOn = checks.rulesOn();
        this.bytes = new CountedBytes(in);
        Enforcer enforcer = checks.enforcer();
        this.collector =
                new FindingCollector(terms.format(), name, terms.limits().findingsKept());
        this.findings = new RuleFindings(enforcer, collector);
        this.mask = checks.options().get(Options.MASKED_ROWS) ? new RowMask<>(table, checks.options()) : null;
        this.tally = new FileTally(name, table.layout().delimiter());
        this.fileJudge = new FileJudge<>(checks, enforcer, tally, findings);
        this.ownsBatch = batch == null;
        this.batchJudge = batch == null ? new BatchJudge<>(checks, enforcer, 1) : batch;
        batchJudge.enter(tally);

        RowSource source = RowSources.open(bytes, table.layout(), terms.limits());
        RawRow raw = new RawRow();
        this.beginning = new FileBeginning<>(terms, tally, findings);
        addFileFindings(beginning.read(source, raw));
        boolean shared = terms.threads() > 1 && table.layout().quoting() == Layout.Quoting.NONE;
        this.rows = shared
                ? new RowsInParallel<>(
                        source.rest(blockBytes),
                        source.delimiter(),
                        table,
                        terms.limits(),
                        terms.threads(),
                        () -> new RowJudge<>(name, checks, enforcer, collector, beginning),
                        beginning.firstLineIsRow() ? raw : null)
                : new RowsInTurn<>(
                        source,
                        new RowJudge<>(name, checks, enforcer, collector, beginning),
                        beginning.cellsExpected(),
                        gathers(),
                        raw,
                        beginning.firstLineIsRow());
    }

    private boolean gathers() {
        return batchJudge.gathers() && rulesOn;
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
                batchJudge.ask();
            }
            for (JudgedRow<R> row = gathered.peek(); row != null; row = gathered.peek()) {
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

    /** Takes as many rows as are judged at once; where the stream fails, those before that are not lost. */
    private void gather() {
        int most = gathers() ? Lookup.CHUNK : 1;
        while (gathered.size() < most && !drained && failure == null) {
            try {
                JudgedRow<R> row = nextRow();
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
    private @Nullable JudgedRow<R> nextRow() throws IOException {
        JudgedRow<R> row = rows.next();
        while (row != null && row.text == null) {
            tally.countBlank(row.raw);
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        if (tally.rows() >= mostRows) {
            stop(row.raw.line);
            return null;
        }
        tally.countRow(row.raw);
        if (progress != null && tally.rows() % Progress.EVERY == 0) {
            progress.advanced(tally.rows(), bytes.count());
        }
        if (row.record != null && rulesOn) {
            findings.begin(name, row.raw.line, tally.rows(), row.found);
            batchJudge.gather(row.record, findings, collector);
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
        tally.cutShort();
    }

    /** Judges a row by what came before it and hands it on. */
    private Row<R> finish(JudgedRow<R> row) {
        R record = row.record;
        List<Finding> found = row.found;
        FileRow<R> text = Objects.requireNonNull(row.text, "a blank line is no row");
        if (record != null && rulesOn) {
            findings.begin(name, text.line(), text.record(), found);
            fileJudge.judge(record, text);
            batchJudge.judge(record, text, findings);
            fileJudge.remember(record, text);
            batchJudge.remember(record, text, findings);
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
        if (tally.blankLines() > 0) {
            findings.report(
                    CoreRules.BLANK_ROW,
                    null,
                    tally.blankLines() == 1
                            ? "1 line without content: line " + tally.firstBlankLine()
                            : tally.blankLines() + " lines without content, the first is line "
                                    + tally.firstBlankLine());
        }
        if (rulesOn && !tally.isCutShort()) {
            beginning.checkCount(tally.rows());
        }
        if (rulesOn) {
            boolean hasContent = beginning.map() != null || !tally.firstLine().isEmpty();
            if (hasContent) {
                fileJudge.end();
            }
            batchJudge.endFile(hasContent, findings);
        }
        addFileFindings(found);
        if (progress != null) {
            progress.advanced(tally.rows(), bytes.count());
        }
    }

    @Override
    public FileColumns columns() {
        return beginning.columns();
    }

    @Override
    public @Nullable Object headerRecord() {
        return tally.headerRecord();
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
        fileJudge.close();
        if (ownsBatch) {
            batchJudge.close();
        }
        rows.close();
    }
}
