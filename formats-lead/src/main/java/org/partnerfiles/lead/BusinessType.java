package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * The legal form of a business (Customer file: business_type).
 *
 * @since 0.1.0
 */
public enum BusinessType implements VendorConstant {
    /** Corporation. */
    CORPORATION,
    /** Partnership. */
    PARTNERSHIP,
    /** Sole proprietorship; with {@link CustomerType#SOLE_PROP}. Of a {@link CustomerType#BUSINESS} it is advice. */
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
