package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/**
 * The kind of number that identifies the customer (Import Fields: idType).
 *
 * @since 0.1.0
 */
public enum IdType implements VendorConstant {
    /** An employer identification number (EIN). */
    EMPLOYER_NUMBER,
    /** A social security number; the import's table lists no other constant for persons. */
    SSN,
    /** A Canadian social insurance number. It is in LoanPro's API, but not in the import's table: it is read and written only with
     * {@link LoanPro#ACCEPT_SIN}. */
    SIN;

    @Override
    public String spelling() {
        return this == EMPLOYER_NUMBER ? "employerNumber" : VendorConstant.super.spelling();
    }
}
