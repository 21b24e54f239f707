package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** Where a credit score comes from (Account file: credit_report_source). */
public enum CreditReportSource implements VendorConstant {
    /** Equifax. */
    EQUIFAX("equifax"),
    /** Experian. */
    EXPERIAN("experian"),
    /** TransUnion. */
    TRANSUNION("transunion");

    private final String spelling;

    CreditReportSource(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
