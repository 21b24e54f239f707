package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The generation in a person's name (Import Fields: gencode). A component that is null leaves it to LoanPro.
 *
 * @since 0.1.0
 */
public enum Generation implements VendorConstant {
    /** Explicitly none. */
    NONE,
    /** II, the second. */
    II,
    /** III, the third. */
    III,
    /** IV, the fourth. */
    IV,
    /** IX, the ninth. */
    IX,
    /** Junior. */
    JR,
    /** Senior. */
    SR,
    /** V, the fifth. */
    V,
    /** VI, the sixth. */
    VI,
    /** VII, the seventh. */
    VII,
    /** VIII, the eighth. */
    VIII
}
