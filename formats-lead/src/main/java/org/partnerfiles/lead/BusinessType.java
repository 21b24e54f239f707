package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** The legal form of a business (Customer file: business_type). */
public enum BusinessType implements VendorConstant {
    /** Corporation. */
    CORPORATION,
    /** Partnership. */
    PARTNERSHIP,
    /** Sole proprietorship; goes with {@link CustomerType#SOLE_PROP} alone. */
    SOLE_PROP,
    /** Limited liability company. */
    LLC,
    /** Trust. */
    TRUST,
    /** Cooperative. */
    COOPERATIVE,
    /** Another form. */
    OTHER
}
