package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** Whether a relationship holds (Customer Relationship file: status). */
public enum RelationshipStatus implements VendorConstant {
    /** It holds. */
    ACTIVE("active"),
    /** It no longer holds. */
    DELETED("deleted");

    private final String spelling;

    RelationshipStatus(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
