package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** What a customer is going to be on accounts (Customer file: intended roles). */
public enum IntendedRole implements VendorConstant {
    /** Uses the account. */
    AUTHORIZED_USER,
    /** Acts for a commercial account holder. */
    AUTHORIZED_SIGNER,
    /** Holds the account. */
    ACCOUNT_HOLDER
}
