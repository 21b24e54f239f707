package org.partnerfiles.spark.internal.schema;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * The components of a format's record as fields: a nested record is a struct, a list an array.
 *
 * @param all in the order of the record
 */
record RecordFields(List<Field> all) {

    /**
     * One component.
     *
     * @param name its name
     * @param component its type in the record
     * @param column the column that fills it, or null for a nested record
     * @param type its type, or null for a nested record
     * @param nested the components of a nested record; none otherwise
     */
    record Field(
            String name,
            Type component,
            @Nullable Column<?, ?> column,
            @Nullable FieldType type,
            @Nullable RecordFields nested) {

        DataType dataType() {
            return nested == null ? typeOfColumn().type() : nested.schema();
        }

        FieldType typeOfColumn() {
            if (type == null) {
                throw new IllegalStateException(name + " is a nested record");
            }
            return type;
        }

        /** {@return the position of the column that fills it} */
        int position() {
            if (column == null) {
                throw new IllegalStateException(name + " is a nested record");
            }
            return column.position();
        }

        StructField inSchema() {
            StructField field = DataTypes.createStructField(name, dataType(), true);
            return column == null ? field : field.withComment(column.header());
        }
    }

    /** {@return the fields of a format's record; cells that belong to no column are none} */
    static RecordFields of(FileFormat<?> format) {
        return of(format.table(), format.table().recordType(), "", format.options());
    }

    private static RecordFields of(RecordTable<?> table, Class<?> record, String prefix, Options options) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String path = prefix + component.getName();
            Column<?, ?> column = table.columnOf(path);
            Type type = component.getGenericType();
            if (column != null) {
                fields.add(new Field(component.getName(), type, column, FieldType.of(column, type, options), null));
            } else if (component.getType() != UnmappedCells.class) {
                RecordFields nested = of(table, component.getType(), path + ".", options);
                fields.add(new Field(component.getName(), type, null, null, nested));
            }
        }
        return new RecordFields(fields);
    }

    /** {@return the field of a name, as Spark spells it} */
    @Nullable
    Field named(String name) {
        for (Field field : all) {
            if (field.name.equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    /** {@return the fields as a schema} */
    StructType schema() {
        return DataTypes.createStructType(all.stream().map(Field::inSchema).toList());
    }
}
