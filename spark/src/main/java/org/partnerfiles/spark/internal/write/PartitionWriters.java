package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens the writers of partitions on executors.
 *
 * @param task what they write
 * @param configuration that of the file systems
 */
record PartitionWriters(WriteTask task, Broadcast<SerializableConfiguration> configuration)
        implements DataWriterFactory {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public DataWriter<InternalRow> createWriter(int partition, long taskId) {
        try {
            return new PartitionWriter(
                    task, partition, taskId, configuration.value().value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
