package org.partnerfiles.accountupload;

import org.partnerfiles.table.VendorConstant;

/**
 * The language of letters to a customer (Preferred Language), for clients in the United States.
 *
 * @since 0.1.0
 */
public enum PreferredLanguage implements VendorConstant {
    /** English of the United States; a blank cell means this. */
    ENGLISH("en-US"),
    /** Spanish of the United States. */
    SPANISH("es-US");

    private final String spelling;

    PreferredLanguage(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
