package org.partnerfiles.lead.internal.table;

/** The ids of the Lead rules that columns report or that several packages name. */
public final class RuleIds {

    public static final String CUSTOMER_PARTIAL_RECORD = "lead.customer.partial-record";
    public static final String DUPLICATE_ID = "lead.customer.duplicate-id";
    public static final String NAME_REQUIRED = "lead.customer.name-required";
    public static final String BUSINESS_DETAILS_REQUIRED = "lead.customer.business-details-required";
    public static final String CUSTOMER_FILE_MISSING = "lead.batch.customer-file-missing";
    public static final String RELATIONSHIP_FILE_MISSING = "lead.batch.relationship-file-missing";
    public static final String FILE_NAME = "lead.file-name";
    public static final String RELATIONSHIP_PARTIAL_RECORD = "lead.relationship.partial-record";
    public static final String DUPLICATE = "lead.relationship.duplicate";
    public static final String DUPLICATE_ACCOUNT_ID = "lead.account.duplicate-id";
    public static final String MISSING_STATUS_REASON = "lead.account.missing-status-reason";
    public static final String MISSING_ADVERSE_ACTION_NOTICE = "lead.account.missing-adverse-action-notice";
    public static final String ENTITY_REFERENCE_ON_CLOSED_ACCOUNT =
            "lead.account.invalid-entity-reference-on-closed-account";
    public static final String DATE_TIME_FORM = "lead.date-time-form";

    private RuleIds() {}
}
