package org.partnerfiles.lead;

/**
 * What became of a batch that was sent to Lead.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /** Lead accepted it. */
    TAKEN,
    /** Lead refused it. Its ids and versions are used up, but none of its records count as submitted. */
    REFUSED,
    /** The answer is not known. Its records count as submitted, and findings that depend on them say so. */
    UNKNOWN
}
