package org.partnerfiles.internal.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.ColumnMap;
import org.partnerfiles.internal.codec.StandardCells;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.file.CountedBytes;
import org.partnerfiles.internal.file.Sha256;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.FileBeginning;
import org.partnerfiles.internal.stream.FileCounts;
import org.partnerfiles.internal.stream.RowShape;
import org.partnerfiles.internal.stream.TableReader;
import org.partnerfiles.io.Progress;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/**
 * Rewrites one file: reads its stream once, row by row, and writes the cells of each row in the standard form. What cannot be read refuses
 * the file, whatever the effect of the rule.
 */
public final class FileRewriter<R> {

    /** The outcome: how many records were written, what was changed, and why nothing was written. */
    public record Result(long records, List<String> changes, List<Finding> refused) {}

    private final Format<R> format;
    private final RecordTable<R> table;
    private final RuleFindings findings;
    private final int mostFindings;
    private final FileCounts counts;
    private final FileBeginning<R> beginning;
    private final CountedBytes counted;
    private final UnpackedBytes content;
    private final MessageDigest digestOfInput = Sha256.begin();
    private final MessageDigest digestOfOutput = Sha256.begin();
    private final RowReader source;
    private final RowWriter sink;
    private final Target target;
    private final Changes changes;
    private final StandardCells<R> standardCells;
    private final LineBytes lineBytes;
    private final List<Finding> refused = new ArrayList<>();
    private final RawRow raw = new RawRow();

    /**
     * A rewriting.
     *
     * @param in the file, read to its end unless it is refused
     * @param name its name, or null
     * @param format the format
     * @param target receives the bytes, and is published if the file is not refused
     * @throws IOException if the file cannot be read
     */
    public FileRewriter(InputStream in, @Nullable String name, Format<R> format, Target target) throws IOException {
        this.format = format;
        this.table = format.table();
        Layout layout = table.layout();
        this.findings =
                RuleFindings.of(format.enforcer(), name, format.settings().limits());
        this.mostFindings = Math.max(1, format.settings().limits().findingsKept());
        this.counted = new CountedBytes(new DigestInputStream(in, digestOfInput));
        this.content = new UnpackedBytes(counted);
        this.counts = new FileCounts(content.name(name), layout.delimiter());
        this.beginning = new FileBeginning<>(format, counts, findings);
        this.source = new RowReader(content, layout, format.settings().limits());
        this.target = target;
        this.sink = new RowWriter(new DigestOutputStream(target.bytes(), digestOfOutput), layout);
        this.changes = new Changes(layout);
        this.lineBytes = new LineBytes(source, layout);
        this.standardCells = new StandardCells<>(table, format.options(), findings);
    }

    /**
     * Reads the file and publishes its standard form, unless it is refused.
     *
     * @return what changed, or why it is refused
     * @throws IOException if the bytes cannot be read or written; then nothing is published
     */
    public Result rewrite() throws IOException {
        List<RowFindings> found = beginning.read(source, raw);
        ColumnMap map = beginning.map();
        boolean isRow = beginning.firstLine().isRow();
        if (map == null || (table.headerRecord() != null && counts.headerRecord() == null)) {
            refuseBeginning(found);
            return refusal();
        }
        StandardColumns<R> columns =
                new StandardColumns<>(table, map, beginning.columns().headers(), beginning.unnamed(), format.options());
        if (table.layout().firstLine() == Layout.FirstLine.COLUMN_NAMES) {
            writeHeader(columns);
        } else if (table.headerRecord() != null) {
            writeHeaderRecord(table.headerRecord());
        }
        rewriteRows(columns, isRow);
        if (!refused.isEmpty()) {
            return refusal();
        }
        sink.flush();
        target.publish();
        return new Result(counts.rows(), inWords(columns), List.of());
    }

    private Result refusal() {
        return new Result(0, List.of(), refused);
    }

    /** With the findings on it if they are errors; a profile may have turned those off. */
    private void refuseBeginning(List<RowFindings> found) {
        found.forEach(this::refuses);
        if (refused.isEmpty()) {
            RowFindings ofFile = findings.begin(0, 0);
            findings.refuseFile(CoreRules.HEADER_NOT_RECOGNISED, "the first line cannot be read");
            refused.addAll(ofFile.list());
        }
    }

    private void writeHeader(StandardColumns<R> columns) throws IOException {
        RowFindings ofHeader = findings.begin(raw.line, 0);
        int duplicate = columns.duplicate();
        if (duplicate >= 0) {
            findings.refuseFile(
                    CoreRules.DUPLICATE_COLUMN,
                    "column " + (duplicate + 1)
                            + " of the file is a known one that occurs before; leave one of the two");
        }
        if (!refuses(ofHeader)) {
            for (int place = 0; place < columns.count(); place++) {
                sink.cell(columns.header(place));
            }
            endLine();
        }
    }

    private <H> void writeHeaderRecord(HeaderRecord<H> headerRecord) throws IOException {
        RecordTable<H> header = headerRecord.table().withLayout(table.layout());
        RowFindings ofHeader = findings.begin(raw.line, 0);
        StandardCells<H> cells = new StandardCells<>(header, format.options(), findings);
        for (int index = 0; index < raw.count; index++) {
            boolean known = index < header.columns().size();
            String text = known ? cells.standard(index, raw.text(index)) : raw.text(index);
            if (!text.equals(raw.text(index))) {
                changes.countCell(header.columns().get(index).header() + " of the first line", cells.entriesLeftOut());
                lineBytes.change(index);
            }
            sink.cell(text);
        }
        endLine();
        refuses(ofHeader);
    }

    private void rewriteRows(StandardColumns<R> columns, boolean firstLineIsRow) throws IOException {
        RowShape shape = beginning.rowShape();
        Progress progress = format.settings().progress();
        boolean atHand = firstLineIsRow;
        while (refused.size() < mostFindings && (atHand || source.next(raw))) {
            atHand = false;
            if (raw.isBlankIn(beginning.cellsExpected())) {
                counts.countBlank(raw);
                continue;
            }
            RowFindings ofRow = findings.begin(raw.line, counts.rows() + 1);
            if (counts.rows() >= format.settings().limits().rows()) {
                findings.refuseFile(CoreRules.LIMIT_EXCEEDED, "more rows than Limits.withRows allows");
                refuses(ofRow);
                break;
            }
            counts.countRow(raw);
            rewriteRow(columns, shape);
            refuses(ofRow);
            if (progress != null && counts.rows() % Progress.EVERY == 0) {
                progress.advanced(counts.rows(), counted.count());
            }
        }
        RowFindings ofFile = findings.begin(0, 0);
        if (content.isDamaged()) {
            findings.refuseFile(CoreRules.UNREADABLE_ROW, TableReader.DAMAGED);
            refuses(ofFile);
        } else if (refused.isEmpty()) {
            beginning.requireCount(counts.rows());
            refuses(ofFile);
        }
        if (progress != null) {
            progress.advanced(counts.rows(), counted.count());
        }
    }

    private void rewriteRow(StandardColumns<R> columns, RowShape shape) throws IOException {
        raw.tolerateFrom(table.columns().size());
        String cut = shape.cut(raw);
        String mismatch = cut == null ? shape.mismatch(raw) : cut;
        if (raw.fault != RawRow.Fault.NONE) {
            findings.refuse(raw.rule(table), null, raw.faultMessage());
        } else if (mismatch != null) {
            findings.refuse(CoreRules.ROW_SHAPE, null, mismatch);
        } else if (columns.textWithoutName(raw) >= 0) {
            findings.refuse(CoreRules.ROW_SHAPE, null, RowShape.textWithoutName(columns.textWithoutName(raw)));
        } else {
            writeRow(columns, shape.allCells());
        }
    }

    private void writeRow(StandardColumns<R> columns, int expected) throws IOException {
        for (int place = 0; place < columns.count(); place++) {
            int index = columns.cell(place);
            String text = index < 0 || index >= raw.count ? "" : raw.text(index);
            String written = place < columns.known() ? standardCells.standard(place, text) : text;
            if (!written.equals(text)) {
                changes.countCell(columns.header(place), standardCells.entriesLeftOut());
                lineBytes.change(index);
            }
            sink.cell(written);
        }
        for (int index = expected; index < raw.count; index++) {
            sink.cell(raw.text(index));
        }
        endLine();
        if (raw.count < expected) {
            changes.countFilledUp();
        }
    }

    private void endLine() throws IOException {
        sink.endRow();
        changes.countEnd(raw.end);
        if (!lineBytes.areThoseOf(raw)) {
            if (table.layout().quoting() == Layout.Quoting.NONE) {
                findings.refuse(CoreRules.UNREADABLE_ROW, null, "bytes that cannot be written again");
            } else {
                changes.countQuotes();
            }
        }
    }

    /** {@return whether the line is refused} Its findings are added, up to the most that are kept. */
    private boolean refuses(RowFindings found) {
        found.list().stream()
                .filter(finding -> finding.effect().isError())
                .limit(mostFindings - refused.size())
                .forEach(refused::add);
        return found.hasError();
    }

    private List<String> inWords(StandardColumns<R> columns) {
        if (Arrays.equals(digestOfInput.digest(), digestOfOutput.digest())) {
            return List.of();
        }
        return changes.inWords(
                content.isPacked(), source.byteOrderMark(), source.delimiter(), counts.blankLines(), columns.changes());
    }
}
