package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * A role that a customer is intended to have on accounts (Customer file: intended roles).
 *
 * @since 0.1.0
 */
public enum IntendedRole implements VendorConstant {
    /** Uses the account. */
    AUTHORIZED_USER,
    /** Acts for a commercial account holder. */
    AUTHORIZED_SIGNER,
    /** Holds the account. */
    ACCOUNT_HOLDER
}
