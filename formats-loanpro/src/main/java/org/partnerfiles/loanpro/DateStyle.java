package org.partnerfiles.loanpro;

/**
 * How dates of birth are written; both styles are always read. The vendor's table of fields has one, its worked example the other. The
 * day is never first.
 *
 * @since 0.1.0
 */
public enum DateStyle {
    /** {@code 01/31/1985}, as in the table of fields. */
    US,
    /** {@code 1985-01-31}, as in the worked example. */
    ISO
}
