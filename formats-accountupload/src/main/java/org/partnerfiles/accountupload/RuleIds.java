package org.partnerfiles.accountupload;

/** The ids of the Account Upload rules that columns report or several rooms name. */
final class RuleIds {

    static final String CUSTOMER_REF_BLANK = "accountupload.customer-ref-blank";
    static final String UNKNOWN_TITLE = "accountupload.unknown-title";
    static final String INVALID_EMAIL = "accountupload.invalid-email";
    static final String INVALID_PHONE = "accountupload.invalid-phone";
    static final String INCOMPLETE_ADDRESS = "accountupload.incomplete-address";
    static final String STATUTE_DATES_MISSING = "accountupload.statute-dates-missing";
    static final String ITEMIZATION_INCOMPLETE = "accountupload.itemization-incomplete";
    static final String UNSUPPORTED_LANGUAGE = "accountupload.unsupported-language";
    static final String DOB_MISSING = "accountupload.dob-missing";
    static final String CURRENT_CREDITOR_MISSING = "accountupload.current-creditor-missing";

    private RuleIds() {}
}
