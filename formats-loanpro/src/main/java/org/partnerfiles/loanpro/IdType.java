package org.partnerfiles.loanpro;

import org.partnerfiles.table.VendorConstant;

/** What kind of number identifies the customer (Import Fields: idType). */
public enum IdType implements VendorConstant {
    /** An employer identification number (EIN). */
    EMPLOYER_NUMBER("employerNumber"),
    /** A social security number; the import's table lists no other constant for persons. */
    SSN("ssn"),
    /** A Canadian social insurance number. LoanPro's API has it, the import's table has not: read and written only with
     * {@link LoanPro#ACCEPT_SIN}. */
    SIN("sin");

    private final String spelling;

    IdType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
