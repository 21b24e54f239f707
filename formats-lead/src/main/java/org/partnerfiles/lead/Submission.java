package org.partnerfiles.lead;

import java.util.Locale;

/**
 * One file of one upload, which must not be submitted twice.
 *
 * @param batchId the batch id in lower case, as ids that differ only in case denote one batch
 * @param type which file
 * @param version the number of the version
 */
public record Submission(String batchId, LeadFileType type, long version) {

    /** Turns the batch id to lower case. */
    public Submission {
        batchId = batchId.toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the submission of a file}
     *
     * @param name its name
     */
    public static Submission of(LeadFileName name) {
        return new Submission(name.batchId(), name.type(), name.number());
    }
}
