package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * What LoanPro does with the customer of a row (Import Fields: action).
 *
 * @since 0.1.0
 */
public enum Action implements VendorConstant {
    /** Adds a new customer. */
    ADD,
    /** Changes the customer that the row names. */
    UPDATE,
    /** Removes the customer that the row names. */
    REMOVE
}
