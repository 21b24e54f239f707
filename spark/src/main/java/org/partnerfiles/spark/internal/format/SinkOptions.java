package org.partnerfiles.spark.internal.format;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The options for writing. */
public final class SinkOptions extends DataSourceOptions {

    /** What Spark makes of {@code partitionBy}. */
    private static final String PARTITION_BY = "__partition_columns";

    /**
     * The options for writing.
     *
     * @param options as Spark has them
     * @throws IllegalArgumentException if one is only for reading, or if the dataset is to be partitioned by columns
     */
    public SinkOptions(Map<String, String> options) {
        super(options);
        requireNone(DataSourceOptions::isOfReading, "reading");
        if (text(PARTITION_BY) != null) {
            throw new IllegalArgumentException(
                    "partner files have no partition columns: leave partitionBy out, and use repartition, as each partition is a file");
        }
    }

    /**
     * {@return the folder}
     *
     * @throws IllegalArgumentException if there is none
     */
    public String folder() {
        String path = text(PATH);
        if (path == null) {
            throw new IllegalArgumentException("expected a folder, such as save(\"out\"); found none");
        }
        return path;
    }

    /** {@return the names of the files, with placeholders; null for the names that the recipient requires} */
    public @Nullable String fileName() {
        return text(FILE_NAME);
    }

    /** {@return the folder for rejected rows; null if one of them fails the job} */
    public @Nullable String rejects() {
        return text(REJECTS);
    }

    /** {@return whether the values of columns that are not there are null} */
    public boolean allowsMissingColumns() {
        return flag(ALLOW_MISSING_COLUMNS);
    }

    /** {@return the values of the record about the file} */
    public HeaderValues header() {
        TreeMap<String, String> values = new TreeMap<>();
        texts().forEach((name, text) -> {
            if (isOfHeader(name)) {
                values.put(name.substring(HEADER.length()), text);
            }
        });
        return new HeaderValues(values);
    }
}
