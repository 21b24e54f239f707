package org.partnerfiles.lead;

import java.util.Set;
import org.partnerfiles.table.VendorConstant;

/** Whom an account is for (Account file: account_holder_type). */
public enum AccountHolderType implements VendorConstant {
    /** For a person. */
    CONSUMER("consumer", Set.of(CustomerType.INDIVIDUAL)),
    /** For a business or a sole proprietorship. */
    COMMERCIAL("commercial", Set.of(CustomerType.BUSINESS, CustomerType.SOLE_PROP));

    private final String spelling;
    private final Set<CustomerType> holders;

    AccountHolderType(String spelling, Set<CustomerType> holders) {
        this.spelling = spelling;
        this.holders = holders;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    /** {@return the kinds of customer that hold such an account; inferred, the vendor's documents do not say it} */
    public Set<CustomerType> holders() {
        return holders;
    }
}
