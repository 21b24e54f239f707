package org.partnerfiles.loanpro.internal.table;

/** The ids of the LoanPro rules that columns report or several packages name. */
public final class RuleIds {

    public static final String HEADER_HAS_SPACES = "loanpro.header-has-spaces";
    public static final String HEADER_ALIAS = "loanpro.header-alias";
    public static final String CUSTOMER_ID_REQUIRED = "loanpro.customer-id-required";
    public static final String COMPANY_DETAILS_REQUIRED = "loanpro.company-details-required";
    public static final String CREDIT_LIMIT_REQUIRED = "loanpro.credit-limit-required";
    public static final String PHONE_TYPE_REQUIRED = "loanpro.phone-type-required";
    public static final String COUNTRY_ALIAS = "loanpro.country-alias";
    public static final String INCOME_FREQUENCY_REQUIRED = "loanpro.income-frequency-required";
    public static final String ID_NUMBER_FORM = "loanpro.id-number-form";

    private RuleIds() {}
}
