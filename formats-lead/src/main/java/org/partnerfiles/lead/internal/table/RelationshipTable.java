package org.partnerfiles.lead.internal.table;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipStatus;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The columns of the Customer Relationship file, in published order. */
public final class RelationshipTable {

    private static final Columns<LeadCustomerRelationship> IN_ORDER = new Columns<>();

    static final Column<LeadCustomerRelationship, String> CLIENT_INDIVIDUAL_ID =
            IN_ORDER.column("client_individual_id", text(), "clientIndividualId");
    static final Column<LeadCustomerRelationship, String> CLIENT_BUSINESS_ID = IN_ORDER.column(
                    "client_business_id", text(), "clientBusinessId")
            .note("Exactly one of this and client_sole_prop_id.");
    static final Column<LeadCustomerRelationship, String> CLIENT_SOLE_PROP_ID = IN_ORDER.column(
                    "client_sole_prop_id", text(), "clientSolePropId")
            .note("Exactly one of this and client_business_id.");
    static final Column<LeadCustomerRelationship, RelationshipStatus> STATUS =
            IN_ORDER.column("status", oneOf(RelationshipStatus.values()), "status");
    static final Column<LeadCustomerRelationship, RelationshipType> RELATIONSHIP_TYPE =
            IN_ORDER.column("relationship_type", oneOf(RelationshipType.values()), "relationshipType");
    static final Column<LeadCustomerRelationship, LocalDate> ESTABLISHED_AT = IN_ORDER.column(
                    "relationship_established_at", date(), "relationshipEstablishedAt")
            .note("That it is a date, and optional, is inferred.");

    public static final RecordTable<LeadCustomerRelationship> TABLE = RecordTable.of(
                    LeadCustomerRelationship.class, IN_ORDER, LeadLayout.LAYOUT)
            .reporting(CoreRules.MISSING_COLUMN, RuleIds.RELATIONSHIP_PARTIAL_RECORD);

    private RelationshipTable() {}
}
