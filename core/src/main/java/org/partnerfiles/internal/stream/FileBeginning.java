package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.ColumnMap;
import org.partnerfiles.internal.codec.ColumnNames;
import org.partnerfiles.internal.codec.HeaderRecordDecoder;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.OtherContent;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.RawText;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;

/** Reads what comes before the rows of a file: the names of the columns, or a record about the file itself. */
public final class FileBeginning<R> {

    private static final int BEGINNING_BYTES = 512;
    private static final String NO_NAMES = "the first line must name the columns; ";
    private static final String NO_RECORD = "the first line must be the record about the file; ";

    private final RecordTable<R> table;
    private final boolean named;
    private final RuleFindings findings;
    private final FileCounts counts;
    private final ColumnNames<R> names;
    private final @Nullable HeaderRecordDecoder<?> headerRecord;
    private @Nullable ColumnMap map;
    private KnownFirstLine firstLine;
    private @Nullable RawText header;
    private boolean isText = true;

    public FileBeginning(Format<R> format, FileCounts counts, RuleFindings findings) {
        this.table = format.table();
        this.named = table.layout().firstLine() == FirstLine.COLUMN_NAMES;
        this.firstLine = new KnownFirstLine(table.layout(), table.layout().delimiter(), List.of(), false, false);
        this.findings = findings;
        this.counts = counts;
        this.names = new ColumnNames<>(format, findings);
        HeaderRecord<?> record = table.headerRecord();
        this.headerRecord = record == null ? null : new HeaderRecordDecoder<>(record, format, findings);
    }

    /**
     * Reads the first line.
     *
     * @param source the file at its beginning
     * @param raw is filled
     * @return the findings on the file before it, and those on it
     * @throws IOException if the file cannot be read
     */
    public List<RowFindings> read(RowReader source, RawRow raw) throws IOException {
        RowFindings ofFile = findings.begin(0, 0);
        List<RowFindings> found = new ArrayList<>();
        boolean any = source.next(raw);
        while (any && named && raw.isBlankIn(cellsExpected())) {
            counts.countBlank(raw);
            any = source.next(raw);
        }
        if (source.byteOrderMark()) {
            findings.report(table.ruleFor(CoreRules.BYTE_ORDER_MARK), null, "the file begins with a byte order mark");
        }
        if (any) {
            found.add(ofFile);
            ofFile = findings.begin(raw.line, 0);
            readLine(raw, source);
            if (headerRecord != null) {
                refuseWithRecord(ofFile);
            }
        } else if (named) {
            findings.report(CoreRules.EMPTY_FILE, null, "the file is empty; expected a header");
        } else if (headerRecord != null) {
            headerRecord.report(CoreRules.EMPTY_FILE, "the file is empty; expected a header");
        } else {
            map = ColumnMap.byPosition(table.columns().size()); // a file without rows
        }
        found.add(ofFile);
        return found;
    }

    /** Has errors in the record about the file refuse the file: it is no row that could be left out. */
    static void refuseWithRecord(RowFindings ofRecord) {
        if (ofRecord.has(Effect.RECORD_REJECTED)) {
            ofRecord.change(Effect.RECORD_REJECTED, Effect.FILE_REJECTED);
        }
    }

    private void readLine(RawRow raw, RowReader source) throws IOException {
        String content = OtherContent.ofFile(
                source.beginning(raw, BEGINNING_BYTES),
                raw.length,
                table.layout().charset());
        // a first line that is not a record about the file is the first row
        boolean isRow = !named && (headerRecord == null || !headerRecord.recognises(raw));
        firstLine = known(source, isRow ? List.of() : raw.cellList(), isRow);
        if (!isRow) {
            header = raw.text(table.layout().charset());
            counts.countFirstLine(firstLine, raw);
        }
        if (content != null) {
            isText = false;
            counts.cutShort();
            refuseContent(content);
        } else if (named) {
            readNames(raw);
        } else {
            map = ColumnMap.byPosition(table.columns().size());
            if (headerRecord != null && isRow) {
                headerRecord.report(
                        CoreRules.HEADER_NOT_RECOGNISED,
                        NO_RECORD + names.unrecognised().cause(raw));
            } else if (headerRecord != null) {
                counts.setHeaderRecord(headerRecord.decode(raw));
            }
        }
    }

    /** No line of the file is text. */
    private void refuseContent(String content) {
        if (named) {
            findings.refuseFile(CoreRules.HEADER_NOT_RECOGNISED, NO_NAMES + content);
        } else if (headerRecord != null) {
            headerRecord.refuse(CoreRules.HEADER_NOT_RECOGNISED, NO_RECORD + content);
        } else {
            findings.refuseFile(CoreRules.UNREADABLE_ROW, "expected text; " + content);
        }
    }

    private void readNames(RawRow raw) throws IOException {
        if (raw.fault.rule().equals(CoreRules.ROW_LIMIT)) {
            findings.refuseFile(CoreRules.LIMIT_EXCEEDED, "the header cannot be read: " + raw.faultMessage());
            return;
        }
        map = raw.fault == RawRow.Fault.NONE ? names.read(raw) : null;
        if (map == null) {
            String cause = names.unrecognised().cause(raw);
            if (raw.fault == RawRow.Fault.NONE) {
                findings.report(CoreRules.HEADER_NOT_RECOGNISED, null, NO_NAMES + cause);
            } else {
                findings.refuseFile(CoreRules.HEADER_NOT_RECOGNISED, NO_NAMES + cause);
            }
        }
    }

    private KnownFirstLine known(RowReader source, List<String> cells, boolean isRow) {
        return new KnownFirstLine(table.layout(), source.delimiter(), cells, isRow, source.onlyCrlf());
    }

    /** {@return whether the file may be text: what ends a line is then known} */
    boolean isText() {
        return isText;
    }

    /** {@return the meaning of the first line} */
    public KnownFirstLine firstLine() {
        return firstLine;
    }

    /** {@return the header or the record about the file as it stood, or null if there is none} */
    @Nullable
    RawText header() {
        return header;
    }

    /** {@return the order of the columns, or null where it is not known} */
    @Nullable
    public ColumnMap map() {
        return map;
    }

    /** {@return how many cells a row should have; many where that is not known, as a line of blanks is a row only where that is 1} */
    public int cellsExpected() {
        return map == null ? Integer.MAX_VALUE : Math.max(table.columns().size(), map.size());
    }

    /** {@return how many columns without a name come after those of the file} */
    public int unnamed() {
        return names.unnamed();
    }

    /** {@return how many cells the rows have} */
    public RowShape rowShape() {
        return new RowShape(table, columns(), names.unnamed());
    }

    /** {@return the columns of the file} */
    public FileColumns columns() {
        return named ? names.columns() : names.byPosition();
    }

    /**
     * Compares the count that the record about the file states with the number of rows.
     *
     * @param rows the number of rows
     */
    void checkCount(long rows) {
        if (headerRecord != null) {
            headerRecord.checkCount(rows);
        }
    }

    /**
     * Compares that count in any case: also if no rule of the format does, or a profile turns it off.
     *
     * @param rows the number of rows
     */
    public void requireCount(long rows) {
        if (headerRecord != null) {
            headerRecord.requireCount(rows);
        }
    }
}
