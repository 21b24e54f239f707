package org.partnerfiles.spark.internal.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
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

    private static final GenericArrayData NO_FINDINGS = new GenericArrayData(new Object[0]);

    private static final Map<Effect, UTF8String> EFFECTS = effects();

    private final RecordTable<R> table;
    private final UTF8String file;
    private final RecordValues ofRecord;
    private final @Nullable Source[] found;
    private final boolean readsRecord;

    /** Where a value comes from that is none of the record. */
    @FunctionalInterface
    private interface Source {

        @Nullable
        Object value(Row<?> row);
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
        this.found = Stream.of(required.fieldNames()).map(this::found).toArray(Source[]::new);
        this.readsRecord = !Stream.of(required.fieldNames()).allMatch(RowFields::isOfSource);
        this.ofRecord = new RecordValues(RecordFields.of(format), required);
    }

    /** {@return the row of Spark} */
    public InternalRow of(Row<R> read) {
        R record = readsRecord ? read.record() : null;
        @Nullable Object[] values = ofRecord.of(record == null ? null : table.valuesIn(record));
        for (int i = 0; i < found.length; i++) {
            Source source = found[i];
            if (source != null) {
                values[i] = source.value(read);
            }
        }
        return new GenericInternalRow(values);
    }

    private @Nullable Source found(String name) {
        return switch (name) {
            case RowFields.FILE -> row -> file;
            case RowFields.LINE -> Row::line;
            case RowFields.RECORD -> Row::number;
            case RowFields.ACCEPTED -> row -> row instanceof Row.Accepted<?>;
            case RowFields.FINDINGS -> row -> findings(row.findings());
            case RowFields.RAW ->
                row -> row instanceof Row.Rejected<?> rejected
                        ? UTF8String.fromString(rejected.raw().text())
                        : null;
            default -> null;
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
