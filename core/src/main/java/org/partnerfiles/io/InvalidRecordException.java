package org.partnerfiles.io;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerfiles.finding.Finding;

/**
 * Thrown if a record was not written because its recipient would refuse it. No part of it is in the file.
 *
 * @since 0.1.0
 */
public final class InvalidRecordException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * Makes an exception with findings.
     *
     * @param findings what is wrong; at least one is an error
     */
    public InvalidRecordException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** {@return what is wrong with the record, warnings too} */
    public List<Finding> findings() {
        return findings;
    }
}
