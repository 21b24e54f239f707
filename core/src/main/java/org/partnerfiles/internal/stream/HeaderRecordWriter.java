package org.partnerfiles.internal.stream;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.check.ValueChecker;
import org.partnerfiles.internal.codec.HeaderRecordDecoder;
import org.partnerfiles.internal.codec.RowCodec;
import org.partnerfiles.internal.codec.WrittenRow;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.file.ResumableFile;
import org.partnerfiles.internal.file.SpooledBytes;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * Writes the record about the file itself, in the line before the rows. Where it counts them and its count is not given, the rows are
 * stored until their number is known.
 */
public final class HeaderRecordWriter<H> implements Closeable {

    private final RecordTable<H> table;
    private final H record;
    private final Format<?> format;
    private final @Nullable Target target;
    private final List<String> texts;
    private final UnmappedCells further;
    private final @Nullable Column<H, Long> counts;
    private final @Nullable Long stated;
    private final @Nullable SpooledBytes rows;
    /** The file that begins with a line without the count until it is known, or null. */
    private final @Nullable ResumableFile resumable;

    private HeaderRecordWriter(
            HeaderRecord<H> headerRecord, Format<?> format, @Nullable Target target, RuleFindings findings) {
        this.table = headerRecord.table();
        this.record = Objects.requireNonNull(headerRecord.given());
        this.format = format;
        this.target = target;
        this.counts = headerRecord.rowCount();
        this.stated = counts == null ? null : counts.valueIn(record);
        this.further = table.unmappedIn(record);
        // the rows' layout decides what a cell can contain
        RowCodec<H> codec = new RowCodec<>(table.withLayout(format.table().layout()), format.options(), findings);
        WrittenRow<H> row = codec.newRow();
        codec.encode(record, row);
        this.texts = new ArrayList<>(row.cells());
        boolean[] unchecked = row.unwritable().clone();
        if (counts != null && stated == null) {
            unchecked[counts.position()] = true;
        }
        if (format.rulesOn()) {
            ValueChecker.ofHeader(table, format, findings).check(record, row.values(), unchecked);
        }
        codec.checkFurther(further);
        boolean countsLater = isCountedLater();
        this.resumable = countsLater && target instanceof ResumableFile file ? file : null;
        this.rows = countsLater && target != null && resumable == null ? new SpooledBytes(target.directory()) : null;
    }

    /**
     * {@return the writer of the record that a host gave, which is checked; null where it gave none}
     *
     * @param format the format, and the table of the rows
     * @param target receives the bytes, or null where the records are only checked
     * @param findings receives what is wrong with the record
     * @param collector counts it
     * @param counts receives the record
     * @throws InvalidRecordException if it has an error
     */
    static @Nullable HeaderRecordWriter<?> of(
            Format<?> format,
            @Nullable Target target,
            RuleFindings findings,
            FindingCollector collector,
            FileCounts counts) {
        HeaderRecord<?> headerRecord = format.table().headerRecord();
        if (headerRecord == null || headerRecord.given() == null) {
            return null;
        }
        RowFindings found = findings.begin(1, 0);
        HeaderRecordWriter<?> writer = new HeaderRecordWriter<>(headerRecord, format, target, findings);
        FileBeginning.refuseWithRecord(found);
        collector.add(found);
        if (found.hasError()) {
            throw new InvalidRecordException(found.list());
        }
        counts.setHeaderRecord(writer.record);
        counts.setFirstLine(writer.cells());
        return writer;
    }

    /**
     * Writes the invented record of a format.
     *
     * @param headerRecord the format's header record
     * @param count the number of rows that follow
     * @param options the host's choices
     * @param sink receives its cells
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
        return Stream.concat(texts.stream(), further.texts().stream()).toList();
    }

    /** {@return the stream for the bytes of the rows} */
    OutputStream rows() {
        return rows == null ? Objects.requireNonNull(target).bytes() : rows;
    }

    /**
     * Writes the line where the rows can follow at once.
     *
     * @param sink the sink of the rows
     * @param bytes the bytes to which it writes
     * @throws IOException if the bytes cannot be written
     */
    void begin(RowWriter sink, OutputStream bytes) throws IOException {
        if (resumable != null) {
            bytes.write(line(0));
            resumable.digestFrom(replaced());
            sink.goOn();
        } else if (rows == null) {
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
     * Completes the file: writes the line and the stored rows, if the rows were stored.
     *
     * @param written the number of rows
     * @throws IOException if the bytes cannot be written
     */
    void complete(long written) throws IOException {
        if (resumable != null) {
            resumable.beginWith(line(written), line(0).length);
        } else if (rows != null && target != null) {
            OutputStream out = target.bytes();
            out.write(line(written));
            rows.transferTo(out);
            out.flush();
        }
    }

    /** {@return how many bytes of an unfinished file are replaced when it is complete} */
    int replaced() throws IOException {
        return isCountedLater() ? line(0).length : 0;
    }

    /**
     * {@return the first bytes of the complete file, if they are not those of the unfinished one; otherwise none}
     *
     * @param written the number of rows
     */
    byte[] replacement(long written) throws IOException {
        return isCountedLater() ? line(written) : new byte[0];
    }

    private boolean isCountedLater() {
        return counts != null && stated == null;
    }

    /** {@return the line with a count} */
    private byte[] line(long count) throws IOException {
        if (counts != null) {
            texts.set(counts.position(), counts.typeUnder(format.options()).write(count, CellType.Problems.IGNORED));
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(line, format.table().layout())) {
            write(sink);
        }
        return line.toByteArray();
    }

    private void write(RowWriter sink) throws IOException {
        for (String text : cells()) {
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
