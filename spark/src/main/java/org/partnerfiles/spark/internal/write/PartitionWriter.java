package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.spark.internal.read.RejectedRows;
import org.partnerfiles.spark.internal.schema.RowRecords;

/** Writes the rows of a partition to an unfinished file, by one attempt of its task. */
final class PartitionWriter implements DataWriter<InternalRow> {

    /** For how many rows look-ups are asked at once, as by any writer. */
    private static final int LOOKED_UP_AT_ONCE = 1_000;

    private final WriteTask task;
    private final int partition;
    private final UnfinishedFile file;
    private final RecordWriter<Object> writer;
    private final RowRecords<Object> records;
    private final @Nullable RejectedRowsFile rejects;
    private final int offeredAtOnce;
    private final List<Offered> offered = new ArrayList<>();
    private long rows;
    private long rejected;

    /** A row that waits for look-ups; the row itself only if it may be needed. */
    private record Offered(
            Object record, long number, @Nullable InternalRow row) {}

    PartitionWriter(WriteTask task, int partition, long taskId, Configuration configuration) throws IOException {
        this.task = task;
        this.partition = partition;
        String name = task.names().get(partition);
        String attempt = partition + "-" + taskId;
        FileFormat<Object> format = task.header().in(task.format().open(), name);
        this.records = new RowRecords<>(format, task.schema(), task.mayMissColumns(), name);
        this.rejects = task.rejects() == null
                ? null
                : new RejectedRowsFile(new Path(task.rejects(), attempt), task.schema(), configuration);
        this.offeredAtOnce = task.format().lookups().isEmpty() ? 1 : LOOKED_UP_AT_ONCE;
        this.file = UnfinishedFile.create(new Path(task.unfinished(), attempt), configuration);
        try {
            this.writer = format.writer(file.bytes(), name);
        } catch (Throwable e) {
            try (file) {
                throw e;
            }
        }
    }

    @Override
    public void write(InternalRow row) throws IOException {
        rows++;
        Object record = records.of(row, rows);
        if (record == null) {
            reject(row, records.findings());
        } else if (offeredAtOnce == 1) {
            decide(row, rows, writer.offer(record));
        } else {
            offered.add(new Offered(record, rows, rejects == null ? null : row.copy()));
            if (offered.size() == offeredAtOnce) {
                offerAll();
            }
        }
    }

    private void offerAll() throws IOException {
        List<Offered> all = List.copyOf(offered);
        offered.clear();
        List<List<Finding>> findings = new ArrayList<>();
        writer.offerAll(all.stream().map(Offered::record).toList(), outcome -> findings.add(outcome.findings()));
        for (int i = 0; i < all.size(); i++) {
            decide(all.get(i).row(), all.get(i).number(), findings.get(i));
        }
    }

    private void decide(@Nullable InternalRow row, long number, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            if (finding.effect().isError()) {
                reject(row, findings.stream().map(each -> inRow(each, number)).toList());
                return;
            }
        }
    }

    /** A finding at the row's own number: a writer does not know of rows that no record could be made of. */
    private static Finding inRow(Finding finding, long number) {
        Location at = finding.location();
        return new Finding(
                finding.rule(),
                finding.effect(),
                new Location(at.file(), at.line(), number, at.column()),
                finding.message());
    }

    private void reject(@Nullable InternalRow row, List<Finding> findings) throws IOException {
        if (rejects == null || row == null) {
            throw new InvalidRecordException(findings);
        }
        rejected++;
        rejects.write(row, findings);
    }

    /** Completes the file. One without rows is not kept, unless it is the only one. */
    @Override
    public WriterCommitMessage commit() throws IOException {
        offerAll();
        boolean isKept = rows > rejected || task.names().size() == 1;
        if (isKept) {
            writer.publish();
        } else {
            writer.abandon();
        }
        writer.close();
        return new WrittenFile(partition, isKept ? file.complete() : null, rejects == null ? null : rejects.complete());
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return new CustomTaskMetric[] {new RejectedRows.OfTask(rejected)};
    }

    @Override
    public void abort() {
        writer.abandon();
    }

    /** Closes the files; what is not complete is removed. */
    @Override
    public void close() throws IOException {
        writer.abandon();
        try (file;
                rejects) {
            writer.close();
        }
    }
}
