package org.partnerfiles.spark.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnerfiles.text.NearestName;

/** Finds the columns of a dataset that are those of a format's record, and what is wrong with the others. */
final class SchemaMatch {

    private final String format;
    private final boolean mayMissColumns;
    private final List<String> mistakes = new ArrayList<>();
    private boolean missesColumns;

    SchemaMatch(String format, boolean mayMissColumns) {
        this.format = format;
        this.mayMissColumns = mayMissColumns;
    }

    /**
     * {@return the positions of fields in a struct}
     *
     * @param fields the fields of the record
     * @param schema the struct
     * @param prefix what comes before its names
     */
    Map<RecordFields.Field, Integer> fields(RecordFields fields, StructType schema, String prefix) {
        Map<RecordFields.Field, Integer> found = new LinkedHashMap<>();
        StructField[] given = schema.fields();
        for (int i = 0; i < given.length; i++) {
            String name = given[i].name();
            RecordFields.Field field = fields.named(name);
            if (field == null) {
                if (!prefix.isEmpty() || !RowFields.isOfSource(name)) {
                    mistakes.add(unknown(fields, prefix, name));
                }
            } else if (found.putIfAbsent(field, i) != null) {
                mistakes.add("found two columns " + prefix + field.name());
            }
        }
        if (!mayMissColumns) {
            for (RecordFields.Field field : fields.all()) {
                if (!found.containsKey(field)) {
                    missesColumns = true;
                    mistakes.add("expected a column " + prefix + field.name() + "; found none");
                }
            }
        }
        return found;
    }

    private static String unknown(RecordFields fields, String prefix, String name) {
        String nearest = NearestName.of(
                name, fields.all().stream().map(RecordFields.Field::name).toList());
        return "found an unknown column " + prefix + name
                + (nearest == null ? "" : "; did you mean " + prefix + nearest + "?");
    }

    /** Notes a column of another type. */
    void otherType(String path, String expected, StructField given) {
        mistakes.add(
                path + ": expected " + expected + "; found " + given.dataType().simpleString() + "; cast it");
    }

    /**
     * Checks that nothing is wrong.
     *
     * @throws IllegalArgumentException if something is; the message has all of it
     */
    void requireNoMistake() {
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the columns of the dataset are not those of " + format + ":\n  "
                    + String.join("\n  ", mistakes)
                    + (missesColumns
                            ? "\noption(\"allowMissingColumns\", true) leaves the cells of missing columns empty"
                            : ""));
        }
    }
}
