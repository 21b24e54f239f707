package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatSettings;
import org.partnerfiles.io.IgnoredValues;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.UnmappedCells;

/** Checks records that are in no file: they are written, to nowhere. */
public final class RecordChecks<R> implements AutoCloseable {

    private final TableWriter<R> writer;

    /**
     * A check of the records of one file.
     *
     * @param format the format
     */
    public RecordChecks(Format<R> format) {
        try {
            // what a writer would do about a record is no fault of it
            FormatSettings<R> settings = format.settings();
            Format<R> judging = format.with(
                    settings.withOptions(settings.options().with(RecordWriter.IGNORED_VALUES, IgnoredValues.WRITE)));
            writer = new TableWriter<>(Target.NOWHERE, null, judging, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what is wrong with a record}
     *
     * @param record the record
     */
    public List<Finding> check(R record) {
        try {
            return writer.offer(record, UnmappedCells.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what is wrong with records, in order}
     *
     * @param records the records
     */
    public ValidationReport checkAll(Iterable<? extends R> records) {
        try {
            writer.offerAll(records);
            writer.end();
            return writer.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.abandon();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
