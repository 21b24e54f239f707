package org.partnerfiles.internal.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.HeaderRecordChecks;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.HeaderRecordDecoder;
import org.partnerfiles.internal.codec.RowCodec;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.file.SpooledBytes;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * Writes the record about the file itself that stands before the rows. Where it counts them and its count is not given, the rows are
 * kept aside until their number is known.
 */
public final class HeaderRecordWriter<H> implements Closeable {

    private final RecordTable<H> table;
    private final H record;
    private final Layout layout;
    private final @Nullable Target target;
    private final String[] texts;
    private final UnmappedCells trailing;
    private final @Nullable Column<H, Long> counts;
    private final @Nullable Long stated;
    private final Options options;
    private final @Nullable SpooledBytes rows;

    private HeaderRecordWriter(
            HeaderRecord<H> headerRecord,
            H record,
            Layout layout,
            Format<?> format,
            @Nullable Target target,
            RuleFindings findings) {
        this.table = headerRecord.table();
        this.record = record;
        this.layout = layout;
        this.target = target;
        this.counts = headerRecord.rowCount();
        this.stated = counts == null ? null : counts.valueIn(record);
        this.trailing = table.unmappedIn(record);
        this.options = format.options();
        // the rows' layout says what a cell can carry
        RowCodec<H> codec = new RowCodec<>(table.withLayout(layout), options, findings);
        RowCodec.Encoded cells = codec.encode(record);
        this.texts = cells.texts;
        if (counts != null && stated == null) {
            cells.unwritable[counts.position()] = true;
        }
        if (format.rulesOn()) {
            new HeaderRecordChecks<>(table, format, findings).check(record, cells.values, cells.unwritable);
        }
        codec.checkFurther(trailing);
        this.rows = counts != null && stated == null && target != null ? new SpooledBytes(target.directory()) : null;
    }

    /**
     * {@return the writer of the record that a table was given, which was checked; null where it was given none}
     *
     * @param format the format, and the table of the rows
     * @param target takes the bytes, or null where the records are only checked
     * @param findings takes what is wrong with the record
     * @param collector counts it
     * @param counts takes the record
     * @throws InvalidRecordException if it has an error
     */
    static @Nullable HeaderRecordWriter<?> of(
            Format<?> format,
            @Nullable Target target,
            RuleFindings findings,
            FindingCollector collector,
            FileCounts counts) {
        RowFindings found = findings.begin(1, 0);
        HeaderRecord<?> headerRecord = format.table().headerRecord();
        HeaderRecordWriter<?> writer = headerRecord == null ? null : ofGiven(headerRecord, format, target, findings);
        if (writer == null) {
            return null;
        }
        collector.add(found.list());
        if (found.hasError()) {
            throw new InvalidRecordException(found.list());
        }
        counts.setHeaderRecord(writer.record);
        counts.setFirstLine(writer.cells());
        return writer;
    }

    private static <H> @Nullable HeaderRecordWriter<H> ofGiven(
            HeaderRecord<H> headerRecord, Format<?> format, @Nullable Target target, RuleFindings findings) {
        H given = headerRecord.given();
        return given == null
                ? null
                : new HeaderRecordWriter<>(headerRecord, given, format.table().layout(), format, target, findings);
    }

    /**
     * Writes the invented record of a format.
     *
     * @param headerRecord what the format says of it
     * @param count the number of rows that follow
     * @param options the host's choices
     * @param sink takes its cells
     * @param <H> the record
     * @throws IOException if the bytes cannot be written
     */
    public static <H> void writeSample(HeaderRecord<H> headerRecord, long count, Options options, RowWriter sink)
            throws IOException {
        H sample = headerRecord.sample();
        if (sample == null) {
            return;
        }
        for (Column<H, ?> column : headerRecord.table().columns()) {
            sink.cell(column == headerRecord.rowCount() ? Long.toString(count) : column.textIn(sample, options));
        }
        for (String text : headerRecord.table().unmappedIn(sample).texts()) {
            sink.cell(text);
        }
        sink.endRow();
    }

    /** {@return the cells of the line, without the count where it is not known yet} */
    private List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(texts));
        cells.addAll(trailing.texts());
        return cells;
    }

    /** {@return takes the bytes of the rows} */
    OutputStream rows() {
        return rows == null ? Objects.requireNonNull(target).bytes() : rows;
    }

    /**
     * Writes the line where the rows can follow at once.
     *
     * @param sink the sink of the rows
     * @throws IOException if the bytes cannot be written
     */
    void begin(RowWriter sink) throws IOException {
        if (rows == null) {
            write(sink);
        }
    }

    /**
     * {@return what is wrong with a count that was given, or null}
     *
     * @param written the number of rows
     * @param place the file
     */
    @Nullable
    Finding mismatch(long written, Location place) {
        if (counts == null || stated == null || stated == written) {
            return null;
        }
        return new Finding(
                table.ruleFor(HeaderRecord.ROW_COUNT),
                Effect.FILE_REJECTED,
                place,
                HeaderRecordDecoder.mismatch(counts, stated, written));
    }

    /**
     * Completes the file: writes the line and the rows that were kept aside, if they were.
     *
     * @param written the number of rows
     * @throws IOException if the bytes cannot be written
     */
    void complete(long written) throws IOException {
        if (rows == null || counts == null || target == null) {
            return;
        }
        texts[counts.position()] = counts.type().under(options).write(written, CellType.Problems.IGNORED);
        OutputStream out = target.bytes();
        // not closed: that would close the target
        RowWriter sink = new RowWriter(out, layout);
        write(sink);
        sink.flush();
        rows.transferTo(out);
        out.flush();
    }

    private void write(RowWriter sink) throws IOException {
        for (String text : texts) {
            sink.cell(text);
        }
        for (String text : trailing.texts()) {
            sink.cell(text);
        }
        sink.endRow();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
