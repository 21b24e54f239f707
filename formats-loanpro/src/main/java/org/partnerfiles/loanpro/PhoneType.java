package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The kind of a phone number (Import Fields: priPhoneType).
 *
 * @since 0.1.0
 */
public enum PhoneType implements VendorConstant {
    /** A mobile phone. */
    CELL,
    /** A fax machine. */
    FAX,
    /** A phone at home. */
    HOME,
    /** A phone at work. */
    OFFICE,
    /** Another kind. */
    OTHER,
    /** A smartphone. */
    CELL_SMART_PHONE;

    @Override
    public String spelling() {
        return this == CELL_SMART_PHONE ? "cellSmartPhone" : VendorConstant.super.spelling();
    }
}
