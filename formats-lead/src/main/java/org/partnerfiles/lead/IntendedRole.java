package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** What a customer is going to be on accounts (Customer file: intended roles). */
public enum IntendedRole implements VendorConstant {
    /** Uses the account. */
    AUTHORIZED_USER("authorized_user"),
    /** Acts for a commercial account holder. */
    AUTHORIZED_SIGNER("authorized_signer"),
    /** Holds the account. */
    ACCOUNT_HOLDER("account_holder");

    private final String spelling;

    IntendedRole(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
