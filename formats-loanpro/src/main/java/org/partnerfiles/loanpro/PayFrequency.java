package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** How often an income is earned or paid out (Import Fields: employerIncomeFreq, employerPaydayFreq). */
public enum PayFrequency implements VendorConstant {
    /** Once a month. */
    MONTHLY("monthly"),
    /** Twice a month. */
    SEMIMONTHLY("semimonthly"),
    /** Every two weeks. */
    BIWEEKLY("biweekly"),
    /** Every week. */
    WEEKLY("weekly");

    private final String spelling;

    PayFrequency(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
