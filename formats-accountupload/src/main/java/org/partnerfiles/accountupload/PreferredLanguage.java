package org.partnerfiles.accountupload;

import org.partnerfiles.table.VendorConstant;

/** The language a customer is written to in (Preferred Language), of clients in the United States. */
public enum PreferredLanguage implements VendorConstant {
    /** English of the United States; what a blank cell means. */
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
