package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What kind of number identifies the customer (Import Fields: idType). */
public enum IdType implements VendorConstant {
    /** An employer identification number (EIN). */
    EMPLOYER_NUMBER,
    /** A social security number; the import's table lists no other constant for persons. */
    SSN,
    /** A Canadian social insurance number. LoanPro's API has it, the import's table has not: read and written only with
     * {@link LoanPro#ACCEPT_SIN}. */
    SIN;

    @Override
    public String spelling() {
        return this == EMPLOYER_NUMBER ? "employerNumber" : VendorConstant.super.spelling();
    }
}
