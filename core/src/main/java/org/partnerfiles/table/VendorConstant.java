package org.partnerfiles.table;

/** A constant that a vendor defines, with the vendor's spelling; implemented by the enums of the formats. */
public interface VendorConstant {

    /** {@return the vendor's spelling, exact} */
    String spelling();
}
