package org.partnerfiles.rule;

/** How much a rule has to see before it can judge. */
public enum RuleLevel {
    /** One record or one row. */
    RECORD,
    /** All records of one file. */
    FILE,
    /** Several files, or what the host knows. */
    BATCH
}
