package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * Whether a relationship exists (Customer Relationship file: status).
 *
 * @since 0.1.0
 */
public enum RelationshipStatus implements VendorConstant {
    /** It exists. */
    ACTIVE,
    /** It no longer exists. */
    DELETED
}
