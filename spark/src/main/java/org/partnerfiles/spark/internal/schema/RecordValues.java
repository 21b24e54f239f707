package org.partnerfiles.spark.internal.schema;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a record, or of a record nested in it, into a row as Spark stores it, so that Spark copies a nested record as a whole. In
 * a wide row most cells are blank and most others are texts, so neither takes a call that depends on the field.
 */
final class RecordValues {

    private static final int NO_COLUMN = -1;

    private final UnsafeRowWriter row;
    private final int[] positions;
    private final @Nullable FieldType[] types;
    private final @Nullable RecordValues[] nested;

    /**
     * Puts values into a row.
     *
     * @param row has the fields that are asked for
     * @param fields those of the record
     * @param required the fields that are asked for, in their order; those that the data source adds are left alone
     */
    RecordValues(UnsafeRowWriter row, RecordFields fields, StructType required) {
        StructField[] asked = required.fields();
        this.row = row;
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
            StructType group = (StructType) asked.dataType();
            nested[index] = new RecordValues(new UnsafeRowWriter(row, group.size()), field.nested(), group);
        }
    }

    /**
     * Puts the values into the row.
     *
     * @param ofRecord the values of a record by the positions of their columns
     */
    void write(@Nullable Object[] ofRecord) {
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            if (position == NO_COLUMN) {
                RecordValues group = nested[i];
                if (group != null) {
                    int start = row.cursor();
                    group.row.resetRowWriter();
                    group.write(ofRecord);
                    row.setOffsetAndSizeFromPreviousCursor(i, start);
                }
            } else {
                write(i, ofRecord[position]);
            }
        }
    }

    private void write(int field, @Nullable Object value) {
        if (value == null) {
            row.setNullAt(field);
        } else if (value instanceof String text) {
            FieldType.text(row, field, text);
        } else {
            types[field].values().write(row, field, value);
        }
    }

    /** Leaves the fields of the record without values, as there is no record. */
    void writeNone() {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != NO_COLUMN || nested[i] != null) {
                row.setNullAt(i);
            }
        }
    }
}
