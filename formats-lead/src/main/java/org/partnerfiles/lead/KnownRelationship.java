package org.partnerfiles.lead;

/**
 * An active relationship that was submitted.
 *
 * @param individualId the client_customer_id of the individual
 * @param type the role of the individual
 * @param outcome whether it is known that Lead took it
 * @since 0.1.0
 */
public record KnownRelationship(String individualId, RelationshipType type, Outcome outcome) {

    /**
     * A relationship that Lead took.
     *
     * @param individualId the client_customer_id of the individual
     * @param type the role of the individual
     */
    public KnownRelationship(String individualId, RelationshipType type) {
        this(individualId, type, Outcome.TAKEN);
    }
}
