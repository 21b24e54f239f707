package org.partnerfiles.lead.internal.rules;

import static org.partnerfiles.text.Blanks.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules on one customer relationship, and on duplicates in a file. */
public final class RelationshipRules {

    private static final String FIELDS = "Lead's public documentation: Customer Relationship file";

    private RelationshipRules() {}

    /** The rule that the table applies to the header. */
    public static final List<RuleDescription> DESCRIBED =
            List.of(LeadRules.wholeRecords(RuleIds.RELATIONSHIP_PARTIAL_RECORD, "client_sole_prop_id"));

    public static final List<Rule<LeadCustomerRelationship>> ALL = List.of(
            RecordRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.one-party",
                                    "A relationship is to exactly one party, a business or a sole proprietorship.")
                            .at("client_business_id", "client_sole_prop_id")
                            .source(FIELDS)
                            .brokenBy(Example.ofRow("client_business_id", "b-1", "client_sole_prop_id", "s-1"))
                            .keptBy(Example.ofRow("client_business_id", "b-1", "client_sole_prop_id", "")),
                    RelationshipRules::oneParty),
            RecordRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.type-mismatch",
                                    "The party of a sole_proprietor is a sole proprietorship; the party of a"
                                            + " beneficial_owner or control_person is a business.")
                            .at("client_business_id", "client_sole_prop_id", "relationship_type")
                            .source(FIELDS)
                            .brokenBy(Example.ofRow("relationship_type", "sole_proprietor")
                                    .row())
                            .keptBy(Example.ofRow("relationship_type", "beneficial_owner")
                                    .row()),
                    RelationshipRules::typeOfParty),
            FileRule.unique(
                    LeadRules.enforced(
                                    RuleIds.DUPLICATE,
                                    "Each combination of individual, party and relationship type occurs once in a file.")
                            .at(
                                    "client_individual_id",
                                    "client_business_id",
                                    "client_sole_prop_id",
                                    "relationship_type")
                            .source(FIELDS)
                            .brokenBy(Example.ofRow().row())
                            .keptBy(Example.ofRow().row("relationship_type", "beneficial_owner")),
                    (relationship, options) -> key(relationship),
                    LeadRules.unique("the relationship")));

    /** The business or sole proprietorship of a relationship; null if it names both or neither. */
    public static @Nullable String party(LeadCustomerRelationship relationship) {
        String business = relationship.clientBusinessId();
        String soleProp = relationship.clientSolePropId();
        if (given(business) == given(soleProp)) {
            return null;
        }
        return given(business) ? business : soleProp;
    }

    public static boolean isOfBusiness(LeadCustomerRelationship relationship) {
        return given(relationship.clientBusinessId());
    }

    public static boolean isActive(LeadCustomerRelationship relationship, RelationshipType type) {
        return relationship.status() == RelationshipStatus.ACTIVE && relationship.relationshipType() == type;
    }

    /** Whether it is active and of a type, or may be because its status or type could not be read. */
    public static boolean mayBeActive(LeadCustomerRelationship relationship, RelationshipType type) {
        return relationship.status() != RelationshipStatus.DELETED
                && (relationship.relationshipType() == null || relationship.relationshipType() == type);
    }

    /** Whether it deletes a relationship of a type, or may because its type could not be read. */
    public static boolean mayDelete(LeadCustomerRelationship relationship, RelationshipType type) {
        return relationship.status() == RelationshipStatus.DELETED
                && (relationship.relationshipType() == null || relationship.relationshipType() == type);
    }

    private static @Nullable String key(LeadCustomerRelationship relationship) {
        RelationshipType type = relationship.relationshipType();
        if (!given(relationship.clientIndividualId()) || type == null) {
            return null;
        }
        return KeyIndex.key(
                relationship.clientIndividualId(),
                relationship.clientBusinessId(),
                relationship.clientSolePropId(),
                type.spelling());
    }

    private static void oneParty(LeadCustomerRelationship relationship, RuleContext context, Findings findings) {
        boolean business = given(relationship.clientBusinessId());
        if (business == given(relationship.clientSolePropId())) {
            findings.say("expected either client_business_id or client_sole_prop_id; found "
                    + (business ? "both" : "neither"));
        }
    }

    private static void typeOfParty(LeadCustomerRelationship relationship, RuleContext context, Findings findings) {
        RelationshipType type = relationship.relationshipType();
        if (type == null || party(relationship) == null) {
            return;
        }
        boolean ofBusiness = isOfBusiness(relationship);
        if (ofBusiness == (type == RelationshipType.SOLE_PROPRIETOR)) {
            findings.at(
                    "relationship_type",
                    ofBusiness
                            ? "must be beneficial_owner or control_person for a business"
                            : "must be sole_proprietor for a sole proprietorship");
        }
    }
}
