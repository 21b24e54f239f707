package org.partnerfiles.spark.internal.read;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.spark.internal.schema.RowValues;

/** Reads the rows of a split. */
final class SplitReader implements PartitionReader<InternalRow> {

    private final RecordReader<Object> rows;
    private final RowValues<Object> values;
    private @Nullable Row<Object> row;
    private long rejected;

    SplitReader(FileSplit split, FileFormat<Object> format, StructType required, Configuration configuration)
            throws IOException {
        this.rows =
                format.parts().reader(split.head(), split.part(), split.file().source(configuration));
        this.values = new RowValues<>(format, required, split.file().path());
    }

    @Override
    public boolean next() throws IOException {
        row = rows.read();
        if (row instanceof Row.Rejected<?>) {
            rejected++;
        }
        return row != null;
    }

    @Override
    public InternalRow get() {
        if (row == null) {
            throw new IllegalStateException("there is no row; next() must have returned true");
        }
        return values.of(row);
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return new CustomTaskMetric[] {new RejectedRows.OfTask(rejected)};
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
