package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RejectsFile;
import org.springframework.core.io.Resource;

/**
 * Builds a {@link PartnerFileItemReader}.
 *
 * <pre>{@code
 * new PartnerFileItemReaderBuilder<LoanProCustomer>()
 *         .name("customers")
 *         .format(LoanPro.CUSTOMERS)
 *         .resource(new FileSystemResource(file))
 *         .rejectedRows(row -> quarantine(row))
 *         .build();
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public class PartnerFileItemReaderBuilder<R> {

    @Nullable
    RejectedRowListener<R> rejectedRows;

    boolean saveState = true;
    boolean strict = true;

    @Nullable
    Function<Path, RejectsFile> rejectsFile;

    @Nullable
    Path reportFile;

    @Nullable
    Resource resource;

    private @Nullable String name;
    private @Nullable FileFormat<R> format;

    /** Begins with the standard settings. */
    public PartnerFileItemReaderBuilder() {}

    /**
     * Sets the name under which the place in the file is stored; each reader of a step has its own.
     *
     * @param name the name
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> name(String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the format of the file.
     *
     * @param format the format with its options, look-ups and profile
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> format(FileFormat<R> format) {
        this.format = format;
        return this;
    }

    /**
     * Sets the file. Not needed for the delegate of a {@code MultiResourceItemReader}.
     *
     * @param resource the file, or another resource, which is read again from its start after a restart
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> resource(Resource resource) {
        this.resource = resource;
        return this;
    }

    /**
     * Sets whether the place in the file is stored, so that a restarted step goes on there. True if it is not set.
     *
     * @param saveState whether
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> saveState(boolean saveState) {
        this.saveState = saveState;
        return this;
    }

    /**
     * Sets whether a missing file fails the step; otherwise the step has no items. True if it is not set.
     *
     * @param strict whether
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> strict(boolean strict) {
        this.strict = strict;
        return this;
    }

    /**
     * Sets the listener for rejected rows. Without one, the reader throws a {@link RejectedRowException} for each.
     *
     * @param listener the listener
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> rejectedRows(RejectedRowListener<R> listener) {
        this.rejectedRows = listener;
        return this;
    }

    /**
     * Has the reader write the rejected rows as they stood to a file, after the last row. For that it reads the file again, and look-ups are
     * asked again. Only for resources that are files.
     *
     * @param file the file, such as {@code RejectsFile::beside} of the file that is read
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> rejectsFile(Function<Path, RejectsFile> file) {
        this.rejectsFile = file;
        return this;
    }

    /**
     * Has the reader write its report as JSON when the step ends, also if it fails.
     *
     * @param file the file, which is replaced
     * @return this
     */
    public PartnerFileItemReaderBuilder<R> report(Path file) {
        this.reportFile = file;
        return this;
    }

    /**
     * {@return the reader}
     *
     * @throws IllegalArgumentException if it has no format, or no name and its place is to be stored
     */
    public PartnerFileItemReader<R> build() {
        return new PartnerFileItemReader<>(this, Required.format(format), Required.name(name, saveState, "reader"));
    }
}
