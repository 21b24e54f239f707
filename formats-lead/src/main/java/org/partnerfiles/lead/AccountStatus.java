package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** The state of an account (Account file: status). */
public enum AccountStatus implements VendorConstant {
    /** In use. */
    ACTIVE("active"),
    /** Not in use for now. */
    INACTIVE("inactive"),
    /** Closed, for good. */
    CLOSED("closed");

    private final String spelling;

    AccountStatus(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
