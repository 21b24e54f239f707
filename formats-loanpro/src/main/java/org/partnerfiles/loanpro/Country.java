package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The country of a customer (Import Fields: priCountry).
 *
 * @since 0.1.0
 */
public enum Country implements VendorConstant {
    /** The United States, with the territories, the freely associated states and military post. */
    USA,
    /** Canada. */
    CAN
}
