package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * The kind of a customer (Customer File Requirements: customer types).
 *
 * @since 0.1.0
 */
public enum CustomerType implements VendorConstant {
    /** A person. */
    INDIVIDUAL,
    /** A business with a legal form of its own. */
    BUSINESS,
    /** A sole proprietorship. */
    SOLE_PROP
}
