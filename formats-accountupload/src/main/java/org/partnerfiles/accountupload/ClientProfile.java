package org.partnerfiles.accountupload;

/** The requirements of the document that apply to the client who uploads. */
public enum ClientProfile {
    /** {@code us-strict}: the originating creditor columns are required, and so is a date from which the statute of limitations is counted. */
    US_STRICT,
    /** {@code non-us}: the originating creditor columns are not required, and the dates are advice. */
    NON_US
}
