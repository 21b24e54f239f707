package org.partnerfiles.spark.internal.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.RecordTable;

/**
 * Makes Spark's rows of those of a file. Only the fields that are asked for are filled.
 *
 * @param <R> the record
 */
public final class RowValues<R> {

    /** How many fields a finding has. */
    static final int FINDING_FIELDS = 4;

    private static final Map<Effect, UTF8String> EFFECTS = effects();

    private final RecordTable<R> table;
    private final UTF8String file;
    private final UnsafeRowWriter row;
    private final RecordValues ofRecord;
    private final @Nullable Source[] found;
    private final boolean readsRecord;
    private final UnsafeProjection storing = UnsafeProjection.create(new DataType[] {RowFields.FINDINGS_TYPE});
    private final UnsafeArrayData noFindings = stored(List.of()).copy();

    /** Puts a value that is none of the record into the row. */
    @FunctionalInterface
    private interface Source {

        void write(int at, Row<?> read);
    }

    /**
     * Makes rows.
     *
     * @param format the format
     * @param required the fields that are asked for, in their order
     * @param file the path of the file
     */
    public RowValues(FileFormat<R> format, StructType required, String file) {
        this.table = format.table();
        this.file = UTF8String.fromString(file);
        this.row = new UnsafeRowWriter(required.size());
        this.found = Stream.of(required.fieldNames()).map(this::found).toArray(Source[]::new);
        this.readsRecord = !Stream.of(required.fieldNames()).allMatch(RowFields::isOfSource);
        this.ofRecord = new RecordValues(row, RecordFields.of(format), required);
    }

    /** {@return the row of Spark} It is the same object each time, with other bytes. */
    public InternalRow of(Row<R> read) {
        row.reset();
        row.zeroOutNullBytes();
        R record = readsRecord ? read.record() : null;
        if (record == null) {
            ofRecord.writeNone();
        } else {
            ofRecord.write(table.valuesIn(record));
        }
        for (int i = 0; i < found.length; i++) {
            Source source = found[i];
            if (source != null) {
                source.write(i, read);
            }
        }
        return row.getRow();
    }

    private @Nullable Source found(String name) {
        return switch (name) {
            case RowFields.FILE -> (at, read) -> row.write(at, file);
            case RowFields.LINE -> (at, read) -> row.write(at, read.line());
            case RowFields.RECORD -> (at, read) -> row.write(at, read.number());
            case RowFields.ACCEPTED -> (at, read) -> row.write(at, read instanceof Row.Accepted<?>);
            case RowFields.FINDINGS -> this::writeFindings;
            case RowFields.RAW -> this::writeRaw;
            default -> null;
        };
    }

    private void writeFindings(int at, Row<?> read) {
        int start = row.cursor();
        row.write(read.findings().isEmpty() ? noFindings : stored(read.findings()));
        row.setOffsetAndSizeFromPreviousCursor(at, start);
    }

    private UnsafeArrayData stored(List<Finding> findings) {
        return storing.apply(new GenericInternalRow(new Object[] {findings(findings)}))
                .getArray(0);
    }

    private void writeRaw(int at, Row<?> read) {
        if (read instanceof Row.Rejected<?> rejected) {
            FieldType.text(row, at, rejected.raw().text());
        } else {
            row.setNullAt(at);
        }
    }

    /** {@return findings as Spark has them} */
    public static GenericArrayData findings(List<Finding> findings) {
        Object[] rows = new Object[findings.size()];
        for (int i = 0; i < rows.length; i++) {
            Finding finding = findings.get(i);
            String column = finding.location().column();
            rows[i] = new GenericInternalRow(new Object[] {
                UTF8String.fromString(finding.rule()),
                EFFECTS.get(finding.effect()),
                column == null ? null : UTF8String.fromString(column),
                UTF8String.fromString(finding.message())
            });
        }
        return new GenericArrayData(rows);
    }

    private static Map<Effect, UTF8String> effects() {
        Map<Effect, UTF8String> texts = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            texts.put(effect, UTF8String.fromString(effect.text()));
        }
        return texts;
    }
}
