package org.partnerfiles.loanpro;

/** The ids of the LoanPro rules that columns report or several rooms name. */
final class RuleIds {

    static final String HEADER_HAS_SPACES = "loanpro.header-has-spaces";
    static final String HEADER_ALIAS = "loanpro.header-alias";
    static final String CUSTOMER_ID_REQUIRED = "loanpro.customer-id-required";
    static final String COMPANY_DETAILS_REQUIRED = "loanpro.company-details-required";
    static final String CREDIT_LIMIT_REQUIRED = "loanpro.credit-limit-required";
    static final String PHONE_TYPE_REQUIRED = "loanpro.phone-type-required";
    static final String COUNTRY_ALIAS = "loanpro.country-alias";
    static final String INCOME_FREQUENCY_REQUIRED = "loanpro.income-frequency-required";
    static final String ID_NUMBER_FORM = "loanpro.id-number-form";

    private RuleIds() {}
}
