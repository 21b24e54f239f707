package org.partnerfiles.accountupload;

/** Where the client is, which decides whether its customers can prefer a language. */
public enum ClientCountry {
    /** As the customer's country in the row. */
    AS_CUSTOMER,
    /** In the United States. */
    UNITED_STATES,
    /** Elsewhere. */
    ELSEWHERE
}
