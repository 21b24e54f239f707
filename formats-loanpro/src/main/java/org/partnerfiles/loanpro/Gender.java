package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** The customer's gender (Import Fields: gender). */
public enum Gender implements VendorConstant {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Not known. */
    UNKNOWN
}
