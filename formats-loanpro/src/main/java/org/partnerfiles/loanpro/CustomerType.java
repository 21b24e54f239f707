package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What kind of customer it is (Import Fields: customerType). */
public enum CustomerType implements VendorConstant {
    /** A person. */
    INDIVIDUAL("individual"),
    /** A company with a line of credit for its stock; needs a credit limit and the company's details. */
    FLOORING_CUSTOMER("flooringCustomer"),
    /** A company; needs its details. */
    COMPANY("company");

    private final String spelling;

    CustomerType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
