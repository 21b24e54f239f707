package org.partnerfiles.spark.internal.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.RecordTable;

/**
 * Makes Spark's rows of those of a file. Only the fields that are asked for are filled. Each row replaces the one before, as Spark
 * expects it of a source.
 *
 * @param <R> the record
 */
public final class RowValues<R> {

    /** How many fields a finding has. */
    static final int FINDING_FIELDS = 4;

    private static final GenericArrayData NO_FINDINGS = new GenericArrayData(new Object[0]);

    private static final Map<Effect, UTF8String> EFFECTS = effects();

    private final RecordTable<R> table;
    private final UTF8String file;
    private final Source[] sources;
    private final boolean readsRecord;
    private final @Nullable Object[] values;
    private final InternalRow row;

    /** Where the value of a field comes from. */
    @FunctionalInterface
    private interface Source {

        /**
         * {@return the value}
         *
         * @param values those of the record by the columns' positions; null if there is no record
         */
        @Nullable
        Object value(@Nullable Object @Nullable [] values, Row<?> row);
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
        RecordFields fields = RecordFields.of(format);
        StructField[] asked = required.fields();
        this.sources = new Source[asked.length];
        boolean hasRecord = false;
        for (int i = 0; i < asked.length; i++) {
            Source found = found(asked[i].name());
            hasRecord |= found == null;
            sources[i] = found != null ? found : ofRecord(fields, asked[i]);
        }
        this.readsRecord = hasRecord;
        this.values = new Object[asked.length];
        this.row = new GenericInternalRow(values);
    }

    /** {@return the row of Spark, which the next call changes} */
    public InternalRow of(Row<R> read) {
        R record = readsRecord ? read.record() : null;
        @Nullable Object[] ofRecord = record == null ? null : table.valuesIn(record);
        for (int i = 0; i < sources.length; i++) {
            values[i] = sources[i].value(ofRecord, read);
        }
        return row;
    }

    private @Nullable Source found(String name) {
        return switch (name) {
            case RowFields.FILE -> (values, row) -> file;
            case RowFields.LINE -> (values, row) -> row.line();
            case RowFields.RECORD -> (values, row) -> row.number();
            case RowFields.ACCEPTED -> (values, row) -> row instanceof Row.Accepted<?>;
            case RowFields.FINDINGS -> (values, row) -> findings(row.findings());
            case RowFields.RAW ->
                (values, row) -> row instanceof Row.Rejected<?> rejected
                        ? UTF8String.fromString(rejected.raw().text())
                        : null;
            default -> null;
        };
    }

    private static Source ofRecord(RecordFields fields, StructField asked) {
        RecordFields.Field field = fields.named(asked.name());
        if (field == null) {
            throw new IllegalArgumentException("the format has no field " + asked.name());
        }
        if (field.nested() != null) {
            return nested(field.nested(), (StructType) asked.dataType());
        }
        FieldType type = field.typeOfColumn();
        int position = field.position();
        return (values, row) -> {
            Object value = values == null ? null : values[position];
            return value == null ? null : type.value().apply(value);
        };
    }

    private static Source nested(RecordFields fields, StructType asked) {
        StructField[] names = asked.fields();
        Source[] sources = new Source[names.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = ofRecord(fields, names[i]);
        }
        @Nullable Object[] parts = new Object[sources.length];
        GenericInternalRow group = new GenericInternalRow(parts);
        return (values, row) -> {
            if (values == null) {
                return null;
            }
            for (int i = 0; i < sources.length; i++) {
                parts[i] = sources[i].value(values, row);
            }
            return group;
        };
    }

    /** {@return findings as Spark has them} */
    public static GenericArrayData findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return NO_FINDINGS;
        }
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
