package org.partnerfiles.accountupload;

/** Where the client sits, on which the preferred language of its customers depends. */
public enum ClientCountry {
    /** As the customer's country in the row. */
    AS_CUSTOMER,
    /** In the United States. */
    UNITED_STATES,
    /** Elsewhere. */
    ELSEWHERE
}
