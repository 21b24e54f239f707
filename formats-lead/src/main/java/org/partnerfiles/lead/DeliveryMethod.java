package org.partnerfiles.lead;

import org.partnerfiles.table.VendorConstant;

/**
 * How an adverse action notice was delivered (Account file: aan_delivery_method).
 *
 * @since 0.1.0
 */
public enum DeliveryMethod implements VendorConstant {
    /** By e-mail. */
    EMAIL,
    /** By text message. */
    TEXT,
    /** In another way. */
    OTHER
}
