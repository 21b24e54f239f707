package org.partnerfiles.spark.internal.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnerfiles.FileFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;

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

    private static final Set<String> OF_SOURCE = Set.of(FILE, LINE, RECORD, ACCEPTED, FINDINGS, RAW);

    private static final String OPTIONS = "partnerfiles.options";

    private static final String NAMES = "partnerfiles.names";

    private RowFields() {}

    /**
     * {@return the schema of a format's rows}
     *
     * @param format the format
     * @param options the options of the data source, which the schema remembers
     */
    public static StructType schema(FileFormat<?> format, SourceOptions options) {
        StructType schema = ofRecord(format)
                .add(FILE, DataTypes.StringType, false)
                .add(LINE, DataTypes.LongType, false)
                .add(RECORD, DataTypes.LongType, false)
                .add(ACCEPTED, DataTypes.BooleanType, false)
                .add(new StructField(FINDINGS, FINDINGS_TYPE, false, remembered(options)));
        return options.hasRaw() ? schema.add(RAW, DataTypes.StringType, true) : schema;
    }

    /** {@return the schema of a format's record, without what was found} */
    public static StructType ofRecord(FileFormat<?> format) {
        return RecordFields.of(format).schema();
    }

    private static Metadata remembered(SourceOptions options) {
        MetadataBuilder texts = new MetadataBuilder();
        options.texts().forEach(texts::putString);
        return new MetadataBuilder()
                .putMetadata(OPTIONS, texts.build())
                .putStringArray(NAMES, options.texts().keySet().toArray(new String[0]))
                .build();
    }

    /**
     * {@return the options of the data source that loaded rows}
     *
     * @param schema the schema of the rows
     * @throws IllegalArgumentException if they were not loaded by it, or were checked
     */
    public static SourceOptions optionsOf(StructType schema) {
        int index = List.of(schema.fieldNames()).indexOf(FINDINGS);
        Metadata metadata = index < 0 ? Metadata.empty() : schema.fields()[index].metadata();
        if (!metadata.contains(OPTIONS)) {
            throw new IllegalArgumentException(
                    "expected a dataset that the data source partnerfiles loaded, with the column " + FINDINGS
                            + ", before any check; found " + String.join(", ", schema.fieldNames()));
        }
        Map<String, String> texts = new HashMap<>();
        for (String name : metadata.getStringArray(NAMES)) {
            texts.put(name, metadata.getMetadata(OPTIONS).getString(name));
        }
        return new SourceOptions(texts);
    }

    /** {@return whether rows of a schema have what rules find} */
    public static boolean needsRules(StructType required) {
        return List.of(required.fieldNames()).stream().anyMatch(FOUND::contains);
    }

    /** {@return whether a column is one that the data source adds to those of the record} */
    public static boolean isOfSource(String name) {
        return OF_SOURCE.contains(name);
    }
}
