package org.partnerfiles.loanpro;

/** What LoanPro does with a file that has a bad row; the user chooses at upload. */
public enum Rejection {
    /** The bad row is refused, the others go in. */
    LINE,
    /** The whole file is refused. */
    FILE
}
