package org.partnerfiles.io;

/**
 * What a writer does with values that the recipient ignores: those whose findings have the effect
 * {@link org.partnerfiles.finding.Effect#VALUE_IGNORED}. Chosen by {@link RecordWriter#IGNORED_VALUES}; the findings are the same in each case.
 */
public enum IgnoredValues {
    /** They are written as they are; the findings say so. */
    WRITE,
    /** The record is written without them. Only of formats that say how a record is without a value. */
    LEAVE_OUT,
    /** The record is not written; the findings on its ignored values are errors. */
    REFUSE
}
