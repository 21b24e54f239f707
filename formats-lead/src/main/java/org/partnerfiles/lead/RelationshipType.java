package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** What an individual is to a business or sole proprietorship (Customer Relationship file: relationship_type). */
public enum RelationshipType implements VendorConstant {
    /** Owns a part of a business. */
    BENEFICIAL_OWNER("beneficial_owner"),
    /** Directs a business. */
    CONTROL_PERSON("control_person"),
    /** Is the proprietor of a sole proprietorship. */
    SOLE_PROPRIETOR("sole_proprietor");

    private final String spelling;

    RelationshipType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
