package org.partnerfiles.springbatch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.report.ValidationReport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.support.AbstractItemStreamItemWriter;

/**
 * Writes items as the records of a partner file, which has its name once its step has completed. {@link PartnerFileItemWriterBuilder} builds
 * it.
 *
 * <p>The file follows the transactions of the step: records of a chunk that is rolled back are not in it. A step that fails or is killed
 * keeps the unfinished file, and a restart goes on with it; the file that is published is the same as without a stop. If the step was killed
 * when the file was published already, the restart finds that and publishes nothing again. A file that its recipient would refuse as
 * a whole is given up: the step fails with {@link FileRejection#FILE_REJECTED}, and cannot be restarted, as its items are read.
 *
 * <p>A record that its recipient would reject throws an {@link InvalidRecordException}, or is passed to a
 * {@link RefusedRecordListener}. If the writer is called again in one transaction with a chunk that begins with the same object, as on a
 * retry, the later chunk replaces the earlier one.
 *
 * <p>The writer must be a listener of its step, as it is when a step builder gets it as its writer. Within another writer, such as a
 * {@code CompositeItemWriter}, it is to be added by {@code .listener(writer)}; opening it fails otherwise, as the file would never be published.
 *
 * <p>For use by one thread.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public class PartnerFileItemWriter<R> extends AbstractItemStreamItemWriter<R> implements StepExecutionListener {

    private final FileFormat<R> format;
    private final Path file;
    private final StepState state;
    private final boolean saveState;
    private final @Nullable RefusedRecordListener<R> refusedRecords;
    private final @Nullable Path reportFile;
    private @Nullable ChunkedFile<R> output;
    private @Nullable ValidationReport report;
    private @Nullable StepExecution running;

    /** Whether the file is published, or given up. */
    private boolean isFinal;

    PartnerFileItemWriter(PartnerFileItemWriterBuilder<R> builder, FileFormat<R> format, Path file, String name) {
        this.format = format;
        this.file = file;
        this.state = new StepState(name + ".writer");
        this.saveState = builder.saveState;
        this.refusedRecords = builder.refusedRecords;
        this.reportFile = builder.reportFile;
        setName(name);
    }

    /**
     * Notes that the writer hears of the end of the step.
     *
     * @param step the step
     */
    @Override
    public void beforeStep(StepExecution step) {
        running = step;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        if (running == null && StepSynchronizationManager.getContext() != null) {
            throw new ItemStreamException(
                    "the writer " + getName()
                            + " would never publish its file: add it to the step by .listener(writer), so that it hears of the step's end");
        }
        state.claimName(this);
        isFinal = false;
        try {
            output = new ChunkedFile<>(format, file, saveState ? state.checkpoint(context) : null, refusedRecords);
        } catch (IOException e) {
            throw new ItemStreamException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes records.
     *
     * @param chunk the records
     * @throws InvalidRecordException if a record would be rejected and there is no {@link RefusedRecordListener}; then none is written
     * @throws IOException if the file cannot be written
     */
    @Override
    public void write(Chunk<? extends R> chunk) throws IOException {
        ChunkedFile<R> open = output;
        if (open == null) {
            throw new ItemStreamException(
                    "the writer " + getName() + " is not open: add it to the step by .stream(writer)");
        }
        open.write(chunk.getItems());
    }

    @Override
    public void update(ExecutionContext context) {
        ChunkedFile<R> open = output;
        if (open == null) {
            return;
        }
        StepExecution step = running;
        if (step != null) {
            step.setStatus(BatchStatus.STARTED);
            // Spring Batch 6 stores that a step has completed before its listeners hear of it, and the file is not
            // published by then
            open.afterTransaction(() -> step.setStatus(BatchStatus.STOPPING));
        }
        try {
            var reached = open.save();
            if (saveState) {
                state.put(context, reached);
            }
        } catch (Exception e) {
            throw new ItemStreamException("the state of " + file + " is not stored: " + e.getMessage(), e);
        }
    }

    /** {@return what was found so far in the records; null before the writer is opened} */
    public @Nullable ValidationReport report() {
        return output == null ? report : output.report();
    }

    /**
     * Publishes the file if the step has completed, and writes the report, if it is to be written.
     *
     * @param step the step, which fails if the file cannot be published
     * @return the exit status if that fails, or null
     */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        running = null;
        ChunkedFile<R> open = output;
        if (open == null) {
            return null;
        }
        boolean hasCompleted =
                ExitStatus.COMPLETED.getExitCode().equals(step.getExitStatus().getExitCode())
                        && step.getFailureExceptions().isEmpty();
        ExitStatus failure = hasCompleted ? publish(open, step) : null;
        if (step.getStatus() == BatchStatus.STOPPING) {
            step.setStatus(BatchStatus.FAILED); // another listener says so
        }
        ValidationReport whole = open.report();
        report = whole;
        ExitStatus ofReport = FileRejection.conclude(step, whole, reportFile);
        return failure == null ? ofReport : failure;
    }

    private @Nullable ExitStatus publish(ChunkedFile<R> open, StepExecution step) {
        try {
            open.publish();
            isFinal = true;
            step.setStatus(BatchStatus.COMPLETED);
            return null;
        } catch (InvalidRecordException e) {
            isFinal = true;
            FileRejection.failed(step, e);
            return FileRejection.FILE_REJECTED.addExitDescription(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return FileRejection.failed(step, e);
        }
    }

    /** Closes the writer; a file that is not published is kept for a restart, if the state is stored. */
    @Override
    public void close() {
        ChunkedFile<R> open = output;
        if (open == null) {
            return;
        }
        report = open.report();
        output = null;
        try {
            if (saveState && !isFinal) {
                open.suspend();
            } else {
                open.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("the writer of " + file + " cannot be closed", e);
        }
    }
}
