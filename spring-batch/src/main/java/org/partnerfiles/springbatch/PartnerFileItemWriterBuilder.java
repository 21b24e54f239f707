package org.partnerfiles.springbatch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;

/**
 * Builds a {@link PartnerFileItemWriter}.
 *
 * <pre>{@code
 * new PartnerFileItemWriterBuilder<LoanProCustomer>()
 *         .name("customers")
 *         .format(LoanPro.CUSTOMERS)
 *         .file(outbox.resolve("customers.csv"))
 *         .build();
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public class PartnerFileItemWriterBuilder<R> {

    boolean saveState = true;

    @Nullable
    RefusedRecordListener<R> refusedRecords;

    @Nullable
    Path reportFile;

    private @Nullable Path file;
    private @Nullable String name;
    private @Nullable FileFormat<R> format;

    /** Begins with the standard settings. */
    public PartnerFileItemWriterBuilder() {}

    /**
     * Sets the name under which the state of the file is stored; each writer of a step has its own.
     *
     * @param name the name
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the format of the file.
     *
     * @param format the format with its options, look-ups and profile
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> format(FileFormat<R> format) {
        this.format = format;
        return this;
    }

    /**
     * Sets the file. It must be the same after a restart: a job parameter, not the time.
     *
     * @param file the file
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> file(Path file) {
        this.file = file;
        return this;
    }

    /**
     * Sets whether the state of the file is stored, so that a restarted step goes on with it. Otherwise a step that fails leaves no file, and
     * must read all its items again. True if it is not set.
     *
     * @param saveState whether
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> saveState(boolean saveState) {
        this.saveState = saveState;
        return this;
    }

    /**
     * Sets the listener for records that are not written, as their recipient would reject them. Without one, the writer throws an
     * {@link org.partnerfiles.io.InvalidRecordException}, which a step can skip; that is slower, as the chunk is rolled back and then written
     * one by one.
     *
     * @param listener the listener
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> refusedRecords(RefusedRecordListener<R> listener) {
        this.refusedRecords = listener;
        return this;
    }

    /**
     * Has the writer write its report as JSON when the step ends, also if it fails.
     *
     * @param file the file, which is replaced
     * @return this
     */
    public PartnerFileItemWriterBuilder<R> report(Path file) {
        this.reportFile = file;
        return this;
    }

    /**
     * {@return the writer}
     *
     * @throws IllegalArgumentException if it has no format or no file, or no name and its state is to be stored
     */
    public PartnerFileItemWriter<R> build() {
        if (file == null) {
            throw new IllegalArgumentException("a file is required: call file(...)");
        }
        return new PartnerFileItemWriter<>(
                this, Required.format(format), file, Required.name(name, saveState, "writer"));
    }
}
