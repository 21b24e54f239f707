package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What a row tells LoanPro to do with a customer (Import Fields: action). */
public enum Action implements VendorConstant {
    /** Makes a new customer. */
    ADD("add"),
    /** Changes the customer that the row names. */
    UPDATE("update"),
    /** Removes the customer that the row names. */
    REMOVE("remove");

    private final String spelling;

    Action(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
