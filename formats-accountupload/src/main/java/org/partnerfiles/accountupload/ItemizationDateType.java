package org.partnerfiles.accountupload;

import org.partnerfiles.table.VendorConstant;

/** What kind of day an account was itemized on (Itemization: ItemizationDateType). */
public enum ItemizationDateType implements VendorConstant {
    /** The debt was charged off. */
    CHARGE_OFF_DATE,
    /** A payment was applied for the last time. */
    LAST_PAYMENT_DATE,
    /** The creditor sent the last statement, account statement or invoice. */
    LAST_STATEMENT_DATE,
    /** The transaction that the debt comes from. */
    TRANSACTION_DATE,
    /** A court's final judgment on the amount. */
    JUDGMENT_DATE
}
