package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.SupportsTruncate;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SinkOptions;
import org.partnerfiles.spark.internal.read.RejectedRows;
import org.partnerfiles.spark.internal.schema.RowRecords;

/** Writes a dataset: names the files, has each partition write one, and publishes them when all are written. */
final class FileWrite implements WriteBuilder, SupportsTruncate, Write, BatchWrite {

    /** The end of the name of a file with rejected rows, after the name of the file that they are missing in. */
    private static final String REJECTS_SUFFIX = RejectsFile.SUFFIX + ".json";

    private final OpenFormat format;
    private final SinkOptions options;
    private final StructType schema;
    private final String queryId;
    private boolean replacesFiles;
    private @Nullable Publication publication;

    FileWrite(OpenFormat format, SinkOptions options, LogicalWriteInfo info) {
        this.format = format;
        this.options = options;
        this.schema = info.schema();
        this.queryId = info.queryId();
    }

    @Override
    public WriteBuilder truncate() {
        replacesFiles = true;
        return this;
    }

    @Override
    public Write build() {
        new RowRecords<>(format.open(), schema, options.allowsMissingColumns(), null);
        return this;
    }

    @Override
    public BatchWrite toBatch() {
        return this;
    }

    /** {@return the format and the folder, never a value} */
    @Override
    public String description() {
        return "partnerfiles " + format.ref().id() + " " + options.folder();
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return new CustomMetric[] {new RejectedRows()};
    }

    /** Finds all that can be wrong with the names and the folders, then makes a place for unfinished files. */
    @Override
    public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(SparkSession.active().sparkContext());
        try {
            return begin(info.numPartitions(), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataWriterFactory begin(int partitions, JavaSparkContext context) throws IOException {
        Configuration configuration = context.hadoopConfiguration();
        FileFormat<Object> open = format.open();
        TargetFolder folder = TargetFolder.of(options.folder(), queryId, configuration);
        Set<String> taken = folder.names();
        FileNames names = new FileNames(open, options.fileName(), queryId);
        List<String> chosen = names.of(partitions, taken, replacesFiles && !open.isNeverReplacing());
        checkHeader(open, chosen.get(0));
        List<String> ofRejects =
                chosen.stream().map(name -> name + REJECTS_SUFFIX).toList();
        TargetFolder rejects = rejects(folder, ofRejects, configuration);
        publication = new Publication(folder, chosen, rejects, ofRejects, replacesFiles);
        publication.begin();
        return new PartitionWriters(
                new WriteTask(
                        format.today(),
                        schema,
                        options.allowsMissingColumns(),
                        options.header(),
                        chosen,
                        folder.unfinished().toString(),
                        rejects == null ? null : rejects.unfinished().toString()),
                context.broadcast(new SerializableConfiguration(configuration)));
    }

    /** Has a writer check the record about the file, which is the same for all files but for the name. */
    private void checkHeader(FileFormat<Object> open, String name) throws IOException {
        FileFormat<Object> named = options.header().in(open, name);
        named.writer(OutputStream.nullOutputStream(), name).close();
    }

    private @Nullable TargetFolder rejects(TargetFolder folder, List<String> names, Configuration configuration)
            throws IOException {
        String path = options.rejects();
        if (path == null) {
            return null;
        }
        TargetFolder rejects = TargetFolder.of(path, queryId, configuration);
        if (rejects.isWithin(folder)) {
            throw new IllegalArgumentException("option rejects: expected a folder outside " + options.folder()
                    + ", whose files are sent; found " + path);
        }
        if (!replacesFiles) {
            Set<String> taken = rejects.names();
            for (String name : names) {
                if (taken.contains(name)) {
                    throw FileNames.exists(new Path(path, name).toString());
                }
            }
        }
        return rejects;
    }

    @Override
    public void commit(WriterCommitMessage[] messages) {
        try {
            publication().publish(messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void abort(WriterCommitMessage[] messages) {
        try {
            publication().giveUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Publication publication() {
        if (publication == null) {
            throw new IllegalStateException("no partition was written");
        }
        return publication;
    }

    /** {@return the description, as Spark shows it in plans} */
    @Override
    public String toString() {
        return description();
    }
}
