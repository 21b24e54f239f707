package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * How often an income is earned or paid out (Import Fields: employerIncomeFreq, employerPaydayFreq).
 *
 * @since 0.1.0
 */
public enum PayFrequency implements VendorConstant {
    /** Once a month. */
    MONTHLY,
    /** Twice a month. */
    SEMIMONTHLY,
    /** Every two weeks. */
    BIWEEKLY,
    /** Every week. */
    WEEKLY
}
