package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What a phone number reaches (Import Fields: priPhoneType). */
public enum PhoneType implements VendorConstant {
    /** A mobile phone. */
    CELL("cell"),
    /** A fax machine. */
    FAX("fax"),
    /** A phone at home. */
    HOME("home"),
    /** A phone at work. */
    OFFICE("office"),
    /** Something else. */
    OTHER("other"),
    /** A smartphone. */
    CELL_SMART_PHONE("cellSmartPhone");

    private final String spelling;

    PhoneType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
