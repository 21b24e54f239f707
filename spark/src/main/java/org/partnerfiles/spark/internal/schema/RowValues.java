package org.partnerfiles.spark.internal.schema;

import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.RecordTable;

/**
 * Makes Spark's rows of those of a file. Only the fields that are asked for are filled.
 *
 * @param <R> the record
 */
public final class RowValues<R> {

    /** Bytes that hold almost any row: a buffer that grows in each split has the JIT compiler start anew. */
    private static final int ROOM = 16 * 1024;

    private final RecordTable<R> table;
    private final UTF8String file;
    private final UnsafeRowWriter row;
    private final RecordValues ofRecord;
    private final FindingValues findings;
    private final @Nullable Source[] found;
    private final boolean readsRecord;

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
        this.row = new UnsafeRowWriter(required.size(), ROOM);
        this.findings = new FindingValues(row);
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
            case RowFields.FINDINGS -> (at, read) -> findings.write(at, read.findings());
            case RowFields.RAW -> this::writeRaw;
            default -> null;
        };
    }

    private void writeRaw(int at, Row<?> read) {
        if (read instanceof Row.Rejected<?> rejected) {
            FieldType.text(row, at, rejected.raw().text());
        } else {
            row.setNullAt(at);
        }
    }
}
