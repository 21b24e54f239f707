package org.partnerfiles.spark.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.json.JSONOptions;
import org.apache.spark.sql.catalyst.json.JacksonGenerator;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.spark.internal.schema.FindingValues;
import org.partnerfiles.spark.internal.schema.RowFields;
import scala.collection.immutable.Map$;

/**
 * Rejected rows as lines of JSON: all columns of the dataset, as they were, and the findings. Not in the layout of the format, as some of
 * their values cannot be written in it. The file is made with the first row.
 */
final class RejectedRowsFile implements Closeable {

    /** All digits that Spark has. */
    private static final String TIMESTAMPS = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";

    private final Path path;
    private final Configuration configuration;
    private final StructField[] columns;
    private final StructType schema;
    private @Nullable UnfinishedFile file;
    private @Nullable JacksonGenerator lines;

    RejectedRowsFile(Path path, StructType schema, Configuration configuration) {
        this.path = path;
        this.configuration = configuration;
        this.columns = schema.fields();
        List<StructField> written = new ArrayList<>(List.of(columns));
        written.removeIf(column -> column.name().equals(RowFields.FINDINGS));
        this.schema =
                new StructType(written.toArray(new StructField[0])).add(RowFields.FINDINGS, RowFields.FINDINGS_TYPE);
    }

    /**
     * Adds a row.
     *
     * @param row the row
     * @param findings what is wrong with it, in place of earlier findings
     * @throws IOException if it cannot be written
     */
    void write(InternalRow row, List<Finding> findings) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].name().equals(RowFields.FINDINGS)) {
                values.add(row.isNullAt(i) ? null : row.get(i, columns[i].dataType()));
            }
        }
        values.add(FindingValues.of(findings));
        JacksonGenerator generator = lines();
        generator.write(new GenericInternalRow(values.toArray()));
        generator.writeLineEnding();
    }

    private JacksonGenerator lines() throws IOException {
        if (lines == null) {
            file = UnfinishedFile.create(path, configuration);
            lines = new JacksonGenerator(
                    schema, new OutputStreamWriter(file.bytes(), StandardCharsets.UTF_8), options());
        }
        return lines;
    }

    private static JSONOptions options() {
        Map<String, String> texts = Map.of("timestampFormat", TIMESTAMPS);
        return new JSONOptions(
                Map$.MODULE$.from(scala.jdk.javaapi.CollectionConverters.asScala(texts)), "UTC", "_corrupt_record");
    }

    /**
     * Completes the file.
     *
     * @return its name, or null if there is none
     * @throws IOException if not all bytes can be stored
     */
    @Nullable
    String complete() throws IOException {
        if (lines == null || file == null) {
            return null;
        }
        lines.flush();
        return file.complete();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
