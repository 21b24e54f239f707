package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** How an adverse action notice was delivered (Account file: aan_delivery_method). */
public enum DeliveryMethod implements VendorConstant {
    /** By e-mail. */
    EMAIL("email"),
    /** By text message. */
    TEXT("text"),
    /** In another way. */
    OTHER("other");

    private final String spelling;

    DeliveryMethod(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
