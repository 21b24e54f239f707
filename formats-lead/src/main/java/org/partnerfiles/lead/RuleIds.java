package org.partnerfiles.lead;

/** The ids of the Lead rules that columns report or several rooms name. */
final class RuleIds {

    static final String CUSTOMER_PARTIAL_RECORD = "lead.customer.partial-record";
    static final String DUPLICATE_ID = "lead.customer.duplicate-id";
    static final String NAME_REQUIRED = "lead.customer.name-required";
    static final String BUSINESS_DETAILS_REQUIRED = "lead.customer.business-details-required";
    static final String FILE_NAME = "lead.file-name";
    static final String RELATIONSHIP_PARTIAL_RECORD = "lead.relationship.partial-record";
    static final String DUPLICATE = "lead.relationship.duplicate";
    static final String MISSING_STATUS_REASON = "lead.account.missing-status-reason";
    static final String MISSING_ADVERSE_ACTION_NOTICE = "lead.account.missing-adverse-action-notice";

    private RuleIds() {}
}
