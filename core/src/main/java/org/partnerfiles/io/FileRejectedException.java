package org.partnerfiles.io;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerfiles.finding.Finding;

/**
 * Thrown by {@link RecordReader#requireReadable()} if the recipient would refuse the file as a whole.
 *
 * @since 0.1.0
 */
public final class FileRejectedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient List<Finding> findings;

    /**
     * Makes an exception with findings. Its message has the first of them, and none of the text of the file.
     *
     * @param findings what is wrong with the file; at least one refuses it
     */
    public FileRejectedException(List<Finding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    private static String message(List<Finding> findings) {
        String shown = findings.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("; "));
        return findings.size() > SHOWN ? shown + "; and " + (findings.size() - SHOWN) + " more" : shown;
    }

    /** {@return what is wrong with the file, warnings too} */
    public List<Finding> findings() {
        return findings;
    }
}
