package org.partnerfiles.springbatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.file.ResourceAwareItemReaderItemStream;
import org.springframework.batch.infrastructure.item.support.AbstractItemStreamItemReader;
import org.springframework.core.io.Resource;

/**
 * Reads the accepted rows of a partner file as items. A rejected row is passed to a {@link RejectedRowListener}, or thrown as a
 * {@link RejectedRowException} if there is none. {@link PartnerFileItemReaderBuilder} builds it.
 *
 * <p>A restarted step goes on after the last committed chunk: rules remember the rows before, and the counts are those of the whole file.
 * A file that has changed since, in its length or at its beginning, is refused. A resource that is no file is read again from its start, and the
 * rows before are dropped.
 *
 * <p>A file that its recipient would refuse as a whole fails the step: with a {@link FileRejectedException} when it is opened, if its
 * first line shows that, otherwise after its last row. The rows of earlier chunks are stored by then; {@link FileCheckTasklet} checks the file
 * before. The step's exit status is {@link FileRejection#FILE_REJECTED} if the reader is a listener of the step, as it is when a step builder
 * gets it as its reader.
 *
 * <p>For use by one thread.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public class PartnerFileItemReader<R> extends AbstractItemStreamItemReader<R>
        implements ResourceAwareItemReaderItemStream<R>, StepExecutionListener {

    /** By which Spring Batch 5 has a restarted step read the items again that it wrote one by one. */
    private static final String ITEMS_TO_PASS = "org.springframework.batch.core.step.item.ChunkMonitor.OFFSET";

    private final FileFormat<R> format;
    private final StepState state;
    private final boolean saveState;
    private final boolean strict;
    private ChunkTransaction transaction = new ChunkTransaction(this::ended);
    private final @Nullable RejectedRowListener<R> listener;
    private @Nullable PendingRows<R> pending;
    private final @Nullable Function<Path, RejectsFile> rejectsFile;
    private final @Nullable Path reportFile;
    private @Nullable Resource resource;
    private @Nullable InputStream stream;
    private @Nullable RecordReader<R> reader;
    private long rows;
    private int itemsToPass;
    private boolean ended;
    private @Nullable ValidationReport report;

    PartnerFileItemReader(PartnerFileItemReaderBuilder<R> builder, FileFormat<R> format, String name) {
        this.format = format;
        this.state = new StepState(name + ".reader");
        this.saveState = builder.saveState;
        this.strict = builder.strict;
        this.listener = builder.rejectedRows;
        this.rejectsFile = builder.rejectsFile;
        this.reportFile = builder.reportFile;
        this.resource = builder.resource;
        setName(name);
    }

    /**
     * Sets the file; called by {@code MultiResourceItemReader} for each of its files.
     *
     * @param resource the file
     */
    @Override
    public void setResource(Resource resource) {
        this.resource = resource;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        state.claimName(this);
        transaction = new ChunkTransaction(this::ended);
        pending = listener == null ? null : new PendingRows<>(listener, transaction);
        Resource from = resource;
        if (from == null) {
            throw new ItemStreamException("the reader " + getName() + " has no resource");
        }
        if (!from.exists()) {
            if (strict) {
                throw new ItemStreamException("expected a file; found none: " + from.getDescription());
            }
            return;
        }
        try {
            RecordReader<R> opened = opened(from, context);
            reader = opened;
            report = opened.report();
            opened.requireReadable();
        } catch (IOException e) {
            throw new ItemStreamException("cannot read " + from.getDescription() + ": " + e.getMessage(), e);
        }
        itemsToPass = context.getInt(ITEMS_TO_PASS, 0);
    }

    private RecordReader<R> opened(Resource from, ExecutionContext context) throws IOException {
        if (from.isFile()) {
            Path file = from.getFile().toPath();
            Position position = saveState ? state.position(context) : null;
            return position == null ? format.reader(file) : format.reader(file, position);
        }
        InputStream bytes = from.getInputStream();
        stream = bytes;
        RecordReader<R> again = format.reader(bytes, from.getFilename());
        rows = 0;
        for (long before = saveState ? state.rows(context) : 0; rows < before && again.read() != null; ) {
            rows++;
        }
        return again;
    }

    /**
     * {@return the record of the next accepted row, or null at the end of the file}
     *
     * @throws RejectedRowException if the next row is rejected and there is no {@link RejectedRowListener}
     * @throws FileRejectedException after the last row, if the file is refused as a whole
     * @throws Exception if the file cannot be read, or a look-up fails
     */
    @Override
    public @Nullable R read() throws Exception {
        transaction.requireNoneLost();
        RecordReader<R> open = reader;
        while (open != null) {
            Row<R> row = open.read();
            if (row == null) {
                end(open);
                return null;
            }
            rows++;
            if (row instanceof Row.Accepted<R> accepted) {
                itemsToPass = Math.max(0, itemsToPass - 1);
                return accepted.record();
            }
            reject((Row.Rejected<R>) row);
        }
        return null;
    }

    private void reject(Row.Rejected<R> row) throws Exception {
        if (pending != null) {
            pending.add(row);
        } else if (itemsToPass == 0) {
            throw new RejectedRowException(row);
        }
    }

    private void end(RecordReader<R> open) throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        ValidationReport whole = open.report();
        report = whole;
        if (whole.fileRejected()) {
            throw FileRejection.exception(whole);
        }
        Resource from = resource;
        if (rejectsFile != null && from != null && from.isFile()) {
            writeRejects(from.getFile().toPath(), rejectsFile, whole.rejected());
        }
    }

    /** Reads the file again, so that a killed and restarted step writes the same file, and no part of it has to be kept. */
    private void writeRejects(Path file, Function<Path, RejectsFile> place, long rejected) throws IOException {
        try (RecordReader<R> again = format.reader(file)) {
            again.writeRejects(place.apply(file));
            while (again.read() != null) {
                // the reader writes the rejected rows
            }
            long found = again.report().rejected();
            if (found != rejected) {
                throw new IOException("the step rejected " + rejected + " rows; read again for the rejects file, "
                        + found + " are rejected: the file or the answer of a look-up has changed");
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        RecordReader<R> open = reader;
        if (open == null) {
            return;
        }
        try {
            if (saveState && stream != null) {
                state.putRows(context, rows);
            } else if (saveState) {
                state.put(context, open.position());
            }
            if (StepState.isStored(context)) {
                transaction.joinToSave();
                if (pending != null) {
                    pending.pass();
                }
            }
        } catch (Exception e) {
            throw new ItemStreamException(
                    "the place of the reader " + getName() + " is not stored: " + e.getMessage(), e);
        }
    }

    private void ended(boolean committed) {
        if (pending != null) {
            pending.ended(committed);
        }
    }

    /** {@return what was found so far in the file that was opened last; null before the first one} */
    public @Nullable ValidationReport report() {
        return reader == null ? report : reader.report();
    }

    /**
     * Writes the report, if it is to be written, and has the step fail if its file is refused as a whole.
     *
     * @param step the step
     * @return {@link FileRejection#FILE_REJECTED}, or null
     */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        ValidationReport found = report();
        return found == null ? null : FileRejection.conclude(step, found, reportFile);
    }

    @Override
    public void close() {
        RecordReader<R> open = reader;
        InputStream bytes = stream;
        try {
            if (open != null) {
                report = open.report();
                open.close();
            }
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("the reader " + getName() + " cannot be closed", e);
        } finally {
            reader = null;
            stream = null;
            rows = 0;
            ended = false;
        }
    }
}
