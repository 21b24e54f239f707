package org.partnerfiles.lead;

/**
 * How an array is written in one cell; every form is read.
 *
 * @since 0.1.0
 */
public enum ArrayForm {
    /** A JSON array of strings: {@code ["entity_123","entity_456"]}. Inferred. */
    JSON,
    /** The bare list of the vendor's example: {@code "entity_123", "entity_456"}. */
    BARE_LIST
}
