package org.partnerfiles.spark.internal.read;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.partnerfiles.FileFormat;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;
import org.partnerfiles.spark.internal.schema.RowFields;

/** Reads the fields that are asked for from all splits of some files. */
final class FileScan implements ScanBuilder, SupportsPushDownRequiredColumns, Scan, Batch {

    private final OpenFormat format;
    private final SourceOptions options;
    private StructType required;

    FileScan(OpenFormat format, SourceOptions options, StructType schema) {
        this.format = format;
        this.options = options;
        this.required = schema;
    }

    @Override
    public void pruneColumns(StructType required) {
        this.required = required;
    }

    @Override
    public Scan build() {
        return this;
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public StructType readSchema() {
        return required;
    }

    /** {@return the format and the fields, as {@code explain} shows them; never a value} */
    @Override
    public String description() {
        return "partnerfiles " + format.ref().id() + " [" + String.join(", ", required.fieldNames()) + "] "
                + String.join(", ", options.paths()) + (RowFields.needsRules(required) ? "" : ", without rules");
    }

    /** {@return that there are only rows, so that Spark need not plan the splits to know it} */
    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.UNSUPPORTED;
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return new CustomMetric[] {new RejectedRows()};
    }

    @Override
    public InputPartition[] planInputPartitions() {
        try {
            return new SplitPlan(context(), format, options).splits().toArray(InputPartition[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        JavaSparkContext context = context();
        return new Readers(
                format, required, context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
    }

    private static JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(SparkSession.active().sparkContext());
    }

    /** Opens splits on executors. */
    private record Readers(OpenFormat format, StructType required, Broadcast<SerializableConfiguration> configuration)
            implements PartitionReaderFactory {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public PartitionReader<InternalRow> createReader(InputPartition split) {
            FileFormat<Object> whole = format.open();
            // rules on the file as a whole are those of PartnerFiles.check, which reads for itself
            FileFormat<Object> applied =
                    RowFields.needsRules(required) ? whole.withoutFileRules() : whole.withoutRules();
            try {
                return new SplitReader(
                        (FileSplit) split,
                        applied,
                        required,
                        configuration.value().value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
