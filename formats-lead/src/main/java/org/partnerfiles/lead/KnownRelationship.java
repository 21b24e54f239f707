package org.partnerfiles.lead;

/**
 * An active relationship that was submitted.
 *
 * @param individualId the client_customer_id of the individual
 * @param type the role of the individual
 */
public record KnownRelationship(String individualId, RelationshipType type) {}
