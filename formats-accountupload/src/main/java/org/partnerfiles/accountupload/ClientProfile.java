package org.partnerfiles.accountupload;

/** Which of the document's requirements hold for the client who uploads. */
public enum ClientProfile {
    /** {@code us-strict}: the originating creditor columns are required, and a date that the statute of limitations is reckoned from. */
    US_STRICT,
    /** {@code non-us}: the originating creditor columns are not required, and the dates are advice. */
    NON_US
}
