package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** The legal form of a business (Customer file: business_type). */
public enum BusinessType implements VendorConstant {
    /** Corporation. */
    CORPORATION("corporation"),
    /** Partnership. */
    PARTNERSHIP("partnership"),
    /** Sole proprietorship; goes with {@link CustomerType#SOLE_PROP} alone. */
    SOLE_PROP("sole_prop"),
    /** Limited liability company. */
    LLC("llc"),
    /** Trust. */
    TRUST("trust"),
    /** Cooperative. */
    COOPERATIVE("cooperative"),
    /** Another form. */
    OTHER("other");

    private final String spelling;

    BusinessType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
