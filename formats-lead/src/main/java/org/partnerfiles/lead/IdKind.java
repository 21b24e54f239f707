package org.partnerfiles.lead;

/**
 * The kinds of customer ids.
 *
 * @since 0.1.0
 */
public enum IdKind {
    /** The partner's own. */
    CLIENT_CUSTOMER_ID,
    /** Lead's, which begins with {@code entity_}. */
    ENTITY_ID;

    /** How Lead's ids of entities begin. */
    public static final String ENTITY_PREFIX = "entity_";

    /**
     * {@return the kind of an id}
     *
     * @param id the id
     */
    public static IdKind of(String id) {
        return id.startsWith(ENTITY_PREFIX) ? ENTITY_ID : CLIENT_CUSTOMER_ID;
    }
}
