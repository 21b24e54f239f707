package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** The generation in a person's name (Import Fields: gencode). No generation at all, null, leaves it to LoanPro. */
public enum Generation implements VendorConstant {
    /** None, said expressly. */
    NONE("none"),
    /** II, the second. */
    II("ii"),
    /** III, the third. */
    III("iii"),
    /** IV, the fourth. */
    IV("iv"),
    /** IX, the ninth. */
    IX("ix"),
    /** Junior. */
    JR("jr"),
    /** Senior. */
    SR("sr"),
    /** V, the fifth. */
    V("v"),
    /** VI, the sixth. */
    VI("vi"),
    /** VII, the seventh. */
    VII("vii"),
    /** VIII, the eighth. */
    VIII("viii");

    private final String spelling;

    Generation(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
