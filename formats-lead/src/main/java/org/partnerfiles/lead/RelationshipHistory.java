package org.partnerfiles.lead;

import java.util.List;
import java.util.Map;
import org.partnerfiles.rule.Lookup;

/**
 * The last submitted active relationships of each party, a business or sole proprietorship. A key is its client_customer_id.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RelationshipHistory extends Lookup<String, List<KnownRelationship>> {

    /** {@return whether everything that was submitted is known; otherwise what is not found may have been submitted} By default true. */
    default boolean isComplete() {
        return true;
    }

    /**
     * {@return a history in memory}
     *
     * @param byParty the active relationships of each party
     */
    static RelationshipHistory of(Map<String, List<KnownRelationship>> byParty) {
        Map<String, List<KnownRelationship>> known = Map.copyOf(byParty);
        return parties -> Lookup.findIn(known, parties);
    }
}
