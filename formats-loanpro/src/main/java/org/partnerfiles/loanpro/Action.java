package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What a row tells LoanPro to do with a customer (Import Fields: action). */
public enum Action implements VendorConstant {
    /** Makes a new customer. */
    ADD,
    /** Changes the customer that the row names. */
    UPDATE,
    /** Removes the customer that the row names. */
    REMOVE
}
