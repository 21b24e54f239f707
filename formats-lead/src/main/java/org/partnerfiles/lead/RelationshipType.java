package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * The role of an individual in a business or sole proprietorship (Customer Relationship file: relationship_type).
 *
 * @since 0.1.0
 */
public enum RelationshipType implements VendorConstant {
    /** Owns a part of a business. */
    BENEFICIAL_OWNER,
    /** Directs a business. */
    CONTROL_PERSON,
    /** Is the proprietor of a sole proprietorship. */
    SOLE_PROPRIETOR
}
