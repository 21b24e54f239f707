package org.partnerfiles.lead;

import java.util.Set;
import org.partnerfiles.table.VendorConstant;

/**
 * The kind of holder that an account is for (Account file: account_holder_type).
 *
 * @since 0.1.0
 */
public enum AccountHolderType implements VendorConstant {
    /** For a person. */
    CONSUMER,
    /** For a business or a sole proprietorship. */
    COMMERCIAL;

    /** {@return the kinds of customer that hold such an account; inferred, as the vendor's documents do not specify it} */
    public Set<CustomerType> holders() {
        return switch (this) {
            case CONSUMER -> Set.of(CustomerType.INDIVIDUAL);
            case COMMERCIAL -> Set.of(CustomerType.BUSINESS, CustomerType.SOLE_PROP);
        };
    }
}
