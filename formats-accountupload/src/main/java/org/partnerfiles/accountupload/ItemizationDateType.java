package org.partnerfiles.accountupload;

import org.partnerfiles.table.VendorConstant;

/**
 * The kind of day on which an account was itemized (Itemization: ItemizationDateType).
 *
 * @since 0.1.0
 */
public enum ItemizationDateType implements VendorConstant {
    /** The debt was charged off. */
    CHARGE_OFF_DATE,
    /** The last payment was applied. */
    LAST_PAYMENT_DATE,
    /** The creditor sent the last statement, account statement or invoice. */
    LAST_STATEMENT_DATE,
    /** The transaction that made the debt. */
    TRANSACTION_DATE,
    /** A court's final judgment on the amount. */
    JUDGMENT_DATE
}
