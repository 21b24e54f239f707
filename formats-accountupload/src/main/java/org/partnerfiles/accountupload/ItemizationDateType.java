package org.partnerfiles.accountupload;

import org.partnerfiles.table.VendorConstant;

/** What kind of day an account was itemized on (Itemization: ItemizationDateType). */
public enum ItemizationDateType implements VendorConstant {
    /** The debt was charged off. */
    CHARGE_OFF_DATE("charge_off_date"),
    /** A payment was applied for the last time. */
    LAST_PAYMENT_DATE("last_payment_date"),
    /** The creditor sent the last statement, account statement or invoice. */
    LAST_STATEMENT_DATE("last_statement_date"),
    /** The transaction that the debt comes from. */
    TRANSACTION_DATE("transaction_date"),
    /** A court's final judgment on the amount. */
    JUDGMENT_DATE("judgment_date");

    private final String spelling;

    ItemizationDateType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
