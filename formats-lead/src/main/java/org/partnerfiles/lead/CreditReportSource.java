package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * Where a credit score comes from (Account file: credit_report_source).
 *
 * @since 0.1.0
 */
public enum CreditReportSource implements VendorConstant {
    /** Equifax. */
    EQUIFAX,
    /** Experian. */
    EXPERIAN,
    /** TransUnion. */
    TRANSUNION
}
