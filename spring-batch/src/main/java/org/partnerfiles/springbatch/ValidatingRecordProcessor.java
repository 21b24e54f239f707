package org.partnerfiles.springbatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileValidator;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.InvalidRecordException;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Checks records that come from elsewhere, such as a table, by the rules of a format: each record by itself, with its look-ups. Rules on
 * the whole file, such as unique keys, are checked by {@link PartnerFileItemWriter}.
 *
 * <pre>{@code
 * .processor(new ValidatingRecordProcessor<>(LoanPro.CUSTOMERS))
 * .faultTolerant().skip(InvalidRecordException.class).skipLimit(100)
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public class ValidatingRecordProcessor<R> implements ItemProcessor<R, R> {

    private final FileValidator<R> validator;
    private final boolean filters;

    /**
     * A processor that throws {@link InvalidRecordException} for an invalid record, which a step can skip.
     *
     * @param format the format
     */
    public ValidatingRecordProcessor(FileFormat<R> format) {
        this(format, false);
    }

    private ValidatingRecordProcessor(FileFormat<R> format, boolean filters) {
        this.validator = format.validator();
        this.filters = filters;
    }

    /**
     * {@return a processor that drops invalid records, which the step counts as filtered}
     *
     * @param format the format
     * @param <R> the record
     */
    public static <R> ValidatingRecordProcessor<R> filtering(FileFormat<R> format) {
        return new ValidatingRecordProcessor<>(format, true);
    }

    /**
     * {@return the record if it is valid; otherwise null, if the processor drops invalid records}
     *
     * @param record the record
     * @throws InvalidRecordException if it is invalid and the processor does not drop it
     */
    @Override
    public @Nullable R process(R record) {
        List<Finding> findings = validator.validate(record);
        for (Finding finding : findings) {
            if (finding.effect().isError()) {
                if (filters) {
                    return null;
                }
                throw new InvalidRecordException(findings);
            }
        }
        return record;
    }
}
