package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** What kind of customer (Customer File Requirements: customer types). */
public enum CustomerType implements VendorConstant {
    /** A person. */
    INDIVIDUAL("individual"),
    /** A business with a legal form of its own. */
    BUSINESS("business"),
    /** A sole proprietorship. */
    SOLE_PROP("sole_prop");

    private final String spelling;

    CustomerType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
