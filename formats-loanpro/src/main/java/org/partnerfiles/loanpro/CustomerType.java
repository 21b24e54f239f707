package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The kind of a customer (Import Fields: customerType).
 *
 * @since 0.1.0
 */
public enum CustomerType implements VendorConstant {
    /** A person. */
    INDIVIDUAL,
    /** A company with a line of credit for its stock; needs a credit limit and the company's details. */
    FLOORING_CUSTOMER,
    /** A company; needs its details. */
    COMPANY;

    @Override
    public String spelling() {
        return this == FLOORING_CUSTOMER ? "flooringCustomer" : VendorConstant.super.spelling();
    }
}
