package org.partnerfiles.spark.internal.schema;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of a record, or of a record nested in it, to Spark's. In a wide row most cells are blank and most others are texts, so
 * neither takes a call that depends on the field.
 */
final class RecordValues {

    private static final int NO_COLUMN = -1;

    private final int[] positions;
    private final @Nullable FieldType[] types;
    private final @Nullable RecordValues[] nested;

    /**
     * Converts values.
     *
     * @param fields those of the record
     * @param required the fields that are asked for, in their order; those that the data source adds are left alone
     */
    RecordValues(RecordFields fields, StructType required) {
        StructField[] asked = required.fields();
        this.positions = new int[asked.length];
        this.types = new FieldType[asked.length];
        this.nested = new RecordValues[asked.length];
        Arrays.fill(positions, NO_COLUMN);
        for (int i = 0; i < asked.length; i++) {
            if (!RowFields.isOfSource(asked[i].name())) {
                add(i, fields, asked[i]);
            }
        }
    }

    private void add(int index, RecordFields fields, StructField asked) {
        RecordFields.Field field = fields.named(asked.name());
        if (field == null) {
            throw new IllegalArgumentException("the format has no field " + asked.name());
        }
        if (field.nested() == null) {
            positions[index] = field.position();
            types[index] = field.typeOfColumn();
        } else {
            nested[index] = new RecordValues(field.nested(), (StructType) asked.dataType());
        }
    }

    /**
     * {@return the values of the fields, in an array of their own} In one that is used again, the collector would have to note each value.
     *
     * @param ofRecord the values of a record by the positions of their columns; null if there is no record
     */
    @Nullable
    Object[] of(@Nullable Object @Nullable [] ofRecord) {
        @Nullable Object[] values = new Object[positions.length];
        if (ofRecord != null) {
            for (int i = 0; i < values.length; i++) {
                int position = positions[i];
                if (position == NO_COLUMN) {
                    RecordValues group = nested[i];
                    values[i] = group == null ? null : new GenericInternalRow(group.of(ofRecord));
                } else {
                    Object value = ofRecord[position];
                    values[i] = value == null ? null : converted(value, i);
                }
            }
        }
        return values;
    }

    private Object converted(Object value, int index) {
        return value instanceof String text
                ? UTF8String.fromString(text)
                : types[index].value().apply(value);
    }
}
