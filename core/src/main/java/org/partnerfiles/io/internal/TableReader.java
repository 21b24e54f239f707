package org.partnerfiles.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.Layout.RaggedRows;
import org.partnerfiles.table.Options;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.validation.CoreRules;
import org.partnerfiles.validation.Lookup;
import org.partnerfiles.validation.ValidationReport;
import org.partnerfiles.validation.internal.BatchJudge;
import org.partnerfiles.validation.internal.Checks;
import org.partnerfiles.validation.internal.Enforcer;
import org.partnerfiles.validation.internal.FileJudge;
import org.partnerfiles.validation.internal.FindingCollector;
import org.partnerfiles.validation.internal.RecordJudge;
import org.partnerfiles.validation.internal.RuleFindings;

/** Reads the rows of a file by a table: rows of cells, typed values, record, rules. */
public final class TableReader<R> implements RecordReader<R> {

    private final RecordTable<R> table;
    private final Layout layout;
    private final @Nullable String name;
    private final @Nullable Progress progress;
    private final long mostRows;
    private final boolean rulesOn;
    private final CountedBytes bytes;
    private final RowSource source;
    private final FindingCollector collector;
    private final RuleFindings findings;
    private final FileTally tally;
    private final RecordJudge<R> recordJudge;
    private final FileJudge<R> fileJudge;
    private final BatchJudge<R> batchJudge;
    private final boolean ownsBatch;
    private final @Nullable RowMask<R> mask;
    private final List<Finding> fileFindings = new ArrayList<>();
    private final RawRow raw = new RawRow();
    private final Deque<Row<R>> ready = new ArrayDeque<>();
    private final List<Pending> gathered = new ArrayList<>();
    private final FileColumns columns;
    private final @Nullable RowDecoder<R> decoder;
    private final FileBeginning<R> beginning;
    private final int[] cellOf;
    private boolean firstLineIsRow;
    private boolean ended;
    private boolean stopped;

    /** A row whose look-ups are not answered yet. */
    private final class Pending {
        final @Nullable R record;
        final FileRow<R> text;
        final List<Finding> found;

        Pending(@Nullable R record, FileRow<R> text, List<Finding> found) {
            this.record = record;
            this.text = text;
            this.found = found;
        }
    }

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
        Checks<R> checks = terms.checks();
        this.table = checks.table();
        this.layout = table.layout();
        this.name = name;
        this.progress = terms.progress();
        this.mostRows = terms.limits().rows();
        this.rulesOn = checks.rulesOn();
        this.bytes = new CountedBytes(in);
        this.source = RowSources.open(bytes, layout, terms.limits());
        Enforcer enforcer = checks.enforcer();
        this.collector =
                new FindingCollector(terms.format(), name, terms.limits().findingsKept());
        this.findings = new RuleFindings(enforcer, collector);
        this.mask = checks.options().get(Options.MASKED_ROWS) ? new RowMask<>(table, checks.options()) : null;
        this.tally = new FileTally(name, layout.delimiter());
        this.recordJudge = new RecordJudge<>(checks, enforcer, findings);
        this.fileJudge = new FileJudge<>(checks, enforcer, tally, findings);
        this.ownsBatch = batch == null;
        this.batchJudge = batch == null ? new BatchJudge<>(checks, enforcer, 1) : batch;
        batchJudge.enter(tally);

        this.beginning = new FileBeginning<>(terms, tally, findings);
        addFileFindings(beginning.read(source, raw));
        this.firstLineIsRow = beginning.firstLineIsRow();
        this.columns = beginning.columns();
        ColumnMap map = beginning.map();
        this.decoder = map == null ? null : new RowDecoder<>(table, map, checks.options(), findings);
        this.cellOf =
                map == null ? new int[0] : FileRow.cellOf(map, table.columns().size());
    }

    private boolean nextRaw() throws IOException {
        if (firstLineIsRow) {
            firstLineIsRow = false;
            return true;
        }
        return source.next(raw);
    }

    private void addFileFindings(List<Finding> found) {
        fileFindings.addAll(found);
        collector.add(found);
    }

    @Override
    public @Nullable Row<R> read() throws IOException {
        while (ready.isEmpty() && !ended) {
            if (batchJudge.gathers() && rulesOn) {
                gather();
            } else {
                Pending row = readRow(false);
                if (row != null) {
                    ready.add(finish(row));
                }
            }
            if (ended) {
                end();
            }
        }
        return ready.poll();
    }

    private void gather() throws IOException {
        while (gathered.size() < Lookup.CHUNK && !ended) {
            Pending row = readRow(true);
            if (row != null) {
                gathered.add(row);
            }
        }
        batchJudge.ask();
        for (Pending row : gathered) {
            ready.add(finish(row));
        }
        gathered.clear();
    }

    /** Reads the next row and judges it by itself; null at the end of the file. */
    private @Nullable Pending readRow(boolean kept) throws IOException {
        if (!nextRaw()) {
            ended = true;
            return null;
        }
        while (beginning.isBlank(raw)) {
            tally.countBlank(raw);
            if (!source.next(raw)) {
                ended = true;
                return null;
            }
        }
        if (tally.rows() >= mostRows) {
            List<Finding> found = new ArrayList<>();
            findings.begin(name, raw.line, 0, found);
            findings.report(
                    CoreRules.LIMIT_EXCEEDED,
                    null,
                    "more than " + mostRows + " rows; what follows is not read (Limits.withRows raises the limit)");
            addFileFindings(found);
            ended = true;
            stopped = true;
            return null;
        }
        tally.countRow(raw);
        if (progress != null && tally.rows() % Progress.EVERY == 0) {
            progress.advanced(tally.rows(), bytes.count());
        }
        return judge(kept);
    }

    private Pending judge(boolean kept) {
        List<Finding> found = new ArrayList<>(0); // most rows have none
        long number = tally.rows();
        findings.begin(name, raw.line, number, found);
        R record = null;
        RowDecoder.Decoded decoded = null;
        if (raw.fault != RawRow.Fault.NONE) {
            findings.refuse(Faults.rule(raw), faultyColumn(), Faults.text(raw));
        } else if (decoder != null && hasRightShape()) {
            decoded = decoder.decode(raw);
            record = table.assemble(decoded.values, decoded.unmapped);
        }
        FileRow<R> text = new FileRow<>(
                table.columns(),
                cellOf,
                kept ? raw.takeCells() : raw.cells,
                raw,
                number,
                decoded == null ? UnmappedCells.none() : decoded.unmapped);
        if (record != null && decoded != null && rulesOn) {
            recordJudge.judge(record, decoded.values, decoded.unjudged, text);
            batchJudge.gather(record, findings, collector);
        }
        return new Pending(record, text, found);
    }

    /** The column of a character that nobody can read; where quotes are at fault, who knows which cell belongs where. */
    private @Nullable String faultyColumn() {
        if (raw.fault == RawRow.Fault.BAD_BYTES || raw.fault == RawRow.Fault.NUL) {
            for (int position = 0; position < cellOf.length; position++) {
                if (cellOf[position] == raw.faultCell && raw.faultCell >= 0) {
                    return table.columns().get(position).header();
                }
            }
        }
        return null;
    }

    private boolean hasRightShape() {
        int expected = columnCount();
        boolean wrong = (raw.count < expected && layout.shortRows() == RaggedRows.REJECTED)
                || (raw.count > expected && layout.longRows() == RaggedRows.REJECTED);
        if (wrong) {
            findings.refuse(
                    CoreRules.ROW_SHAPE, null, "must have " + expected + " cells as the header has, has " + raw.count);
        }
        return !wrong;
    }

    private int columnCount() {
        return layout.firstLine() == FirstLine.COLUMN_NAMES
                ? columns.headers().size()
                : table.columns().size();
    }

    /** Judges a row by what came before it and hands it on. */
    private Row<R> finish(Pending row) {
        R record = row.record;
        List<Finding> found = row.found;
        if (record != null && rulesOn) {
            findings.begin(name, row.text.line(), row.text.record(), found);
            fileJudge.judge(record, row.text);
            batchJudge.judge(record, row.text, findings);
            fileJudge.remember(record, row.text);
            batchJudge.remember(record, row.text, findings);
        }
        boolean accepted = record != null && !hasError(found);
        if (mask != null && !found.isEmpty() && collector.listsNext()) {
            collector.addRow(record == null ? mask.hidden(row.text) : mask.mask(row.text, found));
        }
        collector.add(found);
        collector.addRecord(accepted);
        UnmappedCells unmapped = row.text.unmapped();
        if (record != null && accepted) {
            return new Row.Accepted<>(record, row.text.line(), row.text.record(), found, unmapped);
        }
        return new Row.Rejected<>(record, row.text.line(), row.text.record(), found, unmapped, row.text.cells());
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
                    tally.blankLines() + " lines without content, the first is line " + tally.firstBlankLine());
        }
        if (rulesOn && !stopped) {
            beginning.checkCount(tally.rows());
        }
        if (rulesOn && (decoder != null || !tally.firstLine().isEmpty())) {
            fileJudge.end();
            batchJudge.endFile(findings);
        }
        addFileFindings(found);
        if (progress != null) {
            progress.advanced(tally.rows(), bytes.count());
        }
    }

    @Override
    public FileColumns columns() {
        return columns;
    }

    @Override
    public @Nullable Object fileRecord() {
        return tally.fileRecord();
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
        source.close();
    }
}
