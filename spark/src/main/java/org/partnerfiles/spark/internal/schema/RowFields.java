package org.partnerfiles.spark.internal.schema;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.partnerfiles.FileFormat;

/** The fields of the rows of a file: those of the record, then what was found. */
public final class RowFields {

    /** The path of the file. */
    public static final String FILE = "_file";

    /** The physical line that the row begins on, from 1. */
    public static final String LINE = "_line";

    /** The number of the record, from 1. */
    public static final String RECORD = "_record";

    /** Whether no finding on the row is an error. */
    public static final String ACCEPTED = "_accepted";

    /** The findings on the row. */
    public static final String FINDINGS = "_findings";

    /** The text of a rejected row as it stood. */
    public static final String RAW = "_raw";

    /** The type of the findings. */
    public static final ArrayType FINDINGS_TYPE = DataTypes.createArrayType(
            new StructType()
                    .add("rule", DataTypes.StringType, false)
                    .add("effect", DataTypes.StringType, false)
                    .add("column", DataTypes.StringType, true)
                    .add("message", DataTypes.StringType, false),
            false);

    private static final Set<String> FOUND = Set.of(ACCEPTED, FINDINGS, RAW);

    private RowFields() {}

    /**
     * {@return the schema of a format's rows}
     *
     * @param format the format
     * @param hasRaw whether rows have the text of a rejected row
     */
    public static StructType schema(FileFormat<?> format, boolean hasRaw) {
        StructType schema = RecordFields.of(format)
                .schema()
                .add(FILE, DataTypes.StringType, false)
                .add(LINE, DataTypes.LongType, false)
                .add(RECORD, DataTypes.LongType, false)
                .add(ACCEPTED, DataTypes.BooleanType, false)
                .add(FINDINGS, FINDINGS_TYPE, false);
        return hasRaw ? schema.add(RAW, DataTypes.StringType, true) : schema;
    }

    /** {@return whether rows of a schema have what rules find} */
    public static boolean needsRules(StructType required) {
        return List.of(required.fieldNames()).stream().anyMatch(FOUND::contains);
    }
}
