package org.partnerfiles.table;

import java.util.Locale;

/**
 * A constant that a vendor defines, with the vendor's spelling; implemented by the enums of the formats.
 *
 * @since 0.1.0
 */
public interface VendorConstant {

    /** {@return the name of the enum constant, as declared} */
    String name();

    /** {@return the vendor's spelling, exact} It is the name in lower case unless the enum has spellings of its own. */
    default String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
