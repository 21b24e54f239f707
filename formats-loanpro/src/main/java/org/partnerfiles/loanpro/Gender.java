package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** The customer's gender (Import Fields: gender). */
public enum Gender implements VendorConstant {
    /** Male. */
    MALE("male"),
    /** Female. */
    FEMALE("female"),
    /** Not known. */
    UNKNOWN("unknown");

    private final String spelling;

    Gender(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
