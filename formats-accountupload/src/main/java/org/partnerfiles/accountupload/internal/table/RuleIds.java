package org.partnerfiles.accountupload.internal.table;

/** The ids of the Account Upload rules that columns report or several packages name. */
public final class RuleIds {

    public static final String CUSTOMER_REF_BLANK = "accountupload.customer-ref-blank";
    public static final String UNKNOWN_TITLE = "accountupload.unknown-title";
    public static final String INVALID_EMAIL = "accountupload.invalid-email";
    public static final String INVALID_PHONE = "accountupload.invalid-phone";
    public static final String INCOMPLETE_ADDRESS = "accountupload.incomplete-address";
    public static final String STATUTE_DATES_MISSING = "accountupload.statute-dates-missing";
    public static final String ITEMIZATION_INCOMPLETE = "accountupload.itemization-incomplete";
    public static final String UNSUPPORTED_LANGUAGE = "accountupload.unsupported-language";
    public static final String DOB_MISSING = "accountupload.dob-missing";
    public static final String CURRENT_CREDITOR_MISSING = "accountupload.current-creditor-missing";

    private RuleIds() {}
}
