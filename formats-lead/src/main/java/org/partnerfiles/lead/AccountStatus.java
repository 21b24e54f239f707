package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * The state of an account (Account file: status).
 *
 * @since 0.1.0
 */
public enum AccountStatus implements VendorConstant {
    /** In use. */
    ACTIVE,
    /** Not in use for now. */
    INACTIVE,
    /** Closed, for good. */
    CLOSED
}
