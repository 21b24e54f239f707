package org.partnerfiles.lead.internal.table;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The columns of the Customer Relationship file, in published order. */
public final class RelationshipTable {

    private static final Columns<LeadCustomerRelationship> IN_ORDER = new Columns<>();

    static {
        IN_ORDER.column("client_individual_id", text(), "clientIndividualId");
        IN_ORDER.column("client_business_id", text(), "clientBusinessId")
                .note("Exactly one of this and client_sole_prop_id.");
        IN_ORDER.column("client_sole_prop_id", text(), "clientSolePropId")
                .note("Exactly one of this and client_business_id.");
        IN_ORDER.column("status", oneOf(RelationshipStatus.values()), "status");
        IN_ORDER.column("relationship_type", oneOf(RelationshipType.values()), "relationshipType");
        IN_ORDER.column("relationship_established_at", date(), "relationshipEstablishedAt")
                .note("That it is a date, and optional, is inferred.");
    }

    public static final RecordTable<LeadCustomerRelationship> TABLE = RecordTable.of(
                    LeadCustomerRelationship.class, IN_ORDER, LeadLayout.LAYOUT)
            .reporting(CoreRules.MISSING_COLUMN, RuleIds.RELATIONSHIP_PARTIAL_RECORD);

    private RelationshipTable() {}
}
