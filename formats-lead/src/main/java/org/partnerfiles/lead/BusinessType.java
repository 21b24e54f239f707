package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/** The legal form of a business (Customer file: business_type). */
public enum BusinessType implements VendorConstant {
    /** Corporation. */
    CORPORATION,
    /** Partnership. */
    PARTNERSHIP,
    /** Sole proprietorship; only with {@link CustomerType#SOLE_PROP}. */
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
