package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** A country that LoanPro's customers live in (Import Fields: priCountry). */
public enum Country implements VendorConstant {
    /** The United States, with their territories, the freely associated states and military post. */
    USA,
    /** Canada. */
    CAN
}
