package org.partnerfiles.lead;

/**
 * Which of Lead's files a file is, in the order in which they are checked.
 *
 * @since 0.1.0
 */
public enum LeadFileType {
    /** The Customer file. */
    CUSTOMER,
    /** The Customer Relationship file. */
    CUSTOMER_RELATIONSHIP,
    /** The Account file. */
    ACCOUNT
}
