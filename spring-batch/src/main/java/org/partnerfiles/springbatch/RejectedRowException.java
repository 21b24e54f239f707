package org.partnerfiles.springbatch;

import java.io.Serial;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Row;

/**
 * Thrown for a row that its recipient would reject, by a reader without a {@link RejectedRowListener}. The next read returns the row after
 * it, so a step can skip it:
 *
 * <pre>{@code
 * .faultTolerant().skip(RejectedRowException.class).skipLimit(100)
 * }</pre>
 *
 * <p>Do not retry it: a retry reads the next row, and the step hears nothing of the rejected one. Spring Batch may call the listeners of
 * skipped rows more or less often than once if a write fails in the same chunk; a {@link RejectedRowListener} is told of each row once.
 *
 * @since 0.1.0
 */
public final class RejectedRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Row.@Nullable Rejected<?> row;

    /**
     * Makes an exception with a row. Its message has the line, and the findings, which contain no text of the row.
     *
     * @param row the row
     */
    public RejectedRowException(Row.Rejected<?> row) {
        super("line " + row.line() + " is rejected: "
                + row.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::toString)
                        .collect(Collectors.joining("; ")));
        this.row = row;
    }

    /** {@return the row; null if the exception was serialized, which a row with personal data is not} */
    public Row.@Nullable Rejected<?> row() {
        return row;
    }
}
