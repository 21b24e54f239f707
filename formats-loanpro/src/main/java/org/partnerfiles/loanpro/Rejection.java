package org.partnerfiles.loanpro;

/**
 * What LoanPro does with a file that has a bad row; it is chosen at upload.
 *
 * @since 0.1.0
 */
public enum Rejection {
    /** The bad row is rejected, the others are imported. */
    LINE,
    /** The whole file is rejected. */
    FILE
}
