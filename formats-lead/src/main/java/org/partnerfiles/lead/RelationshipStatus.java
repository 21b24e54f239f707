package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** Whether a relationship holds (Customer Relationship file: status). */
public enum RelationshipStatus implements VendorConstant {
    /** It holds. */
    ACTIVE,
    /** It no longer holds. */
    DELETED
}
