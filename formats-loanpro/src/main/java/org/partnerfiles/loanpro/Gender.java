package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The customer's gender (Import Fields: gender).
 *
 * @since 0.1.0
 */
public enum Gender implements VendorConstant {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Not known. */
    UNKNOWN
}
