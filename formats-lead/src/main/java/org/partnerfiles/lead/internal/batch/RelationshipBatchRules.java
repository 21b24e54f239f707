package org.partnerfiles.lead.internal.batch;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** The rules on relationships together with the customers that they name and with the relationships submitted before. */
public final class RelationshipBatchRules {

    private static final String SECOND_PART =
            "for new customers, the batch's Customer file and the customers submitted before (CustomerDirectory)";
    private static final CustomerDirectory CUSTOMERS = CustomerDirectory.of(Map.of(
            "cust-1001", KnownCustomer.of(CustomerType.INDIVIDUAL),
            "cust-2001", KnownCustomer.of(CustomerType.BUSINESS),
            "cust-3001", KnownCustomer.of(CustomerType.SOLE_PROP)));
    private static final RelationshipHistory HISTORY = RelationshipHistory.of(
            Map.of("cust-2001", List.of(new KnownRelationship("cust-1002", RelationshipType.BENEFICIAL_OWNER))));

    private RelationshipBatchRules() {}

    public static final List<Rule<LeadCustomerRelationship>> ALL = List.of(
            exists(
                    "lead.relationship.unknown-individual",
                    CustomerType.INDIVIDUAL,
                    "client_individual_id",
                    LeadCustomerRelationship::clientIndividualId,
                    Example.ofRow("client_individual_id", "cust-2001"),
                    Example.ofRow("client_individual_id", "cust-1001")),
            exists(
                    "lead.relationship.unknown-business",
                    CustomerType.BUSINESS,
                    "client_business_id",
                    LeadCustomerRelationship::clientBusinessId,
                    Example.ofRow("client_business_id", "cust-2002"),
                    Example.ofRow("client_business_id", "cust-2001")),
            exists(
                    "lead.relationship.unknown-sole-prop",
                    CustomerType.SOLE_PROP,
                    "client_sole_prop_id",
                    LeadCustomerRelationship::clientSolePropId,
                    soleProprietor("cust-3002"),
                    soleProprietor("cust-3001")),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.control-person-missing",
                                    "Each business that the file names, and each new one in the batch's Customer file, has at"
                                            + " least one active control person, in the file or among the relationships submitted"
                                            + " before that the file does not delete (inferred: a file may contain only changes). A"
                                            + " customer that becomes a business is new. Lead also expects all known beneficial owners,"
                                            + " which"
                                            + " cannot be checked. Without a directory of earlier customers it is unknown which"
                                            + " businesses are new; findings on the Customer file are then advice. All findings are"
                                            + " advice if a row of the file cannot be read or does not name exactly one party, as that"
                                            + " row may name the control person.")
                            .at("client_business_id", "status", "relationship_type")
                            .source(LeadRules.PAIR_OF_FILES)
                            .needs(SECOND_PART)
                            .brokenBy(Example.ofRow("relationship_type", "beneficial_owner"))
                            .keptBy(Example.ofRow("relationship_type", "beneficial_owner")
                                    .row("client_individual_id", "cust-1002")),
                    List.of(),
                    List.of(CustomerDirectory.class, RelationshipHistory.class),
                    PartyChecks::ofBusinesses),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.sole-proprietor-count",
                                    "Each sole proprietorship that the file names, and each new one in the batch's Customer"
                                            + " file, has exactly one active sole proprietor, in the file or, if the file has none,"
                                            + " among the relationships submitted before that it does not delete. Without a directory of earlier"
                                            + " customers the findings on the Customer file are advice. Findings that there is none"
                                            + " are advice if a row of the file cannot be read or does not name exactly one party, as"
                                            + " that row may name the sole proprietor.")
                            .at("client_sole_prop_id", "status", "relationship_type")
                            .source(LeadRules.PAIR_OF_FILES)
                            .needs(SECOND_PART)
                            .brokenBy(soleProprietor("cust-3001")
                                    .row(
                                            "client_individual_id",
                                            "cust-1002",
                                            "client_business_id",
                                            "",
                                            "client_sole_prop_id",
                                            "cust-3001",
                                            "relationship_type",
                                            "sole_proprietor"))
                            .keptBy(soleProprietor("cust-3001")),
                    List.of(),
                    List.of(CustomerDirectory.class, RelationshipHistory.class),
                    PartyChecks::ofSoleProps),
            BatchRule.of(
                    LeadRules.advisory(
                                    "lead.relationship.birth-date-missing",
                                    "A control person has a birth date in the customer data (inferred). If it is not known"
                                            + " whether there is one, nothing is reported.")
                            .at("client_individual_id", "status", "relationship_type")
                            .source("Lead's public documentation: API; inferred")
                            .brokenBy(Example.ofRow().given(controlPerson(false)))
                            .keptBy(Example.ofRow().given(controlPerson(true))),
                    List.of(CustomerDirectory.class),
                    BirthDates::new),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.dropped",
                                    "If the file names a party, it repeats each active relationship submitted before for that"
                                            + " party or marks it deleted, because the new list replaces the old one. It is inferred"
                                            + " that lists are replaced party by party.")
                            .effect(Effect.ADVICE)
                            .at(
                                    "client_individual_id",
                                    "client_business_id",
                                    "client_sole_prop_id",
                                    "relationship_type")
                            .source(LeadRules.CUSTOMER_DOCUMENT + ": Updating Existing Files")
                            .brokenBy(Example.ofRow().given(HISTORY))
                            .keptBy(Example.ofRow()
                                    .row(
                                            "client_individual_id",
                                            "cust-1002",
                                            "status",
                                            "deleted",
                                            "relationship_type",
                                            "beneficial_owner")
                                    .given(HISTORY)),
                    List.of(RelationshipHistory.class),
                    DroppedRelationships::new));

    private static CustomerDirectory controlPerson(boolean hasBirthDate) {
        return CustomerDirectory.of(Map.of(
                "cust-1001",
                new KnownCustomer(CustomerType.INDIVIDUAL, List.of(), hasBirthDate, Outcome.TAKEN),
                "cust-2001",
                KnownCustomer.of(CustomerType.BUSINESS)));
    }

    private static Example soleProprietor(String soleProp) {
        return Example.ofRow(
                "client_business_id", "", "client_sole_prop_id", soleProp, "relationship_type", "sole_proprietor");
    }

    private static Rule<LeadCustomerRelationship> exists(
            String id,
            CustomerType type,
            String column,
            Function<LeadCustomerRelationship, @Nullable String> key,
            Example breaking,
            Example keeping) {
        return BatchRule.of(
                LeadRules.enforced(
                                id,
                                "The " + column + " is the client_customer_id of " + CustomerTypeNames.one(type)
                                        + " in the customer data submitted up to and including this batch. An id that is not in"
                                        + " the batch is looked up in the directory. It is skipped and counted if there is no"
                                        + " directory, or if a row of the Customer file or a file of the history cannot be read.")
                        .at(column)
                        .source(LeadRules.PAIR_OF_FILES)
                        .brokenBy(breaking.given(CUSTOMERS))
                        .keptBy(keeping.given(CUSTOMERS)),
                List.of(CustomerDirectory.class),
                List.of(LeftOutCustomers.class),
                context -> new Exists(context, id, type, column, key));
    }

    private record BirthDates(RuleContext context) implements BatchRule.Check<LeadCustomerRelationship> {

        @Override
        public boolean hasMemory() {
            return false;
        }

        private static @Nullable String controlPerson(LeadCustomerRelationship relationship) {
            return RelationshipRules.isActive(relationship, RelationshipType.CONTROL_PERSON)
                    ? filled(relationship.clientIndividualId())
                    : null;
        }

        @Override
        public void keys(LeadCustomerRelationship relationship, BatchRule.Keys keys) {
            String id = controlPerson(relationship);
            if (id != null) {
                keys.ask(CustomerDirectory.class, id);
            }
        }

        @Override
        public void check(
                LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row, Findings findings) {
            String id = controlPerson(relationship);
            KnownCustomer known = id == null ? null : context.answer(CustomerDirectory.class, id);
            if (known != null
                    && known.type() == CustomerType.INDIVIDUAL
                    && Boolean.FALSE.equals(known.hasBirthDate())
                    && !known.declaresRoleWithBirthDate()) {
                findings.at(
                        "client_individual_id",
                        UnknownOutcome.addedTo(
                                "a control person should have a data_of_birth in the Customer file", known.outcome()));
            }
        }
    }

    private record Exists(
            RuleContext context,
            String rule,
            CustomerType type,
            String column,
            Function<LeadCustomerRelationship, @Nullable String> key)
            implements BatchRule.Check<LeadCustomerRelationship> {

        @Override
        public boolean hasMemory() {
            return false;
        }

        @Override
        public void keys(LeadCustomerRelationship relationship, BatchRule.Keys keys) {
            String id = filled(key.apply(relationship));
            if (id != null) {
                keys.ask(CustomerDirectory.class, id);
                keys.ask(LeftOutCustomers.class, id);
            }
        }

        @Override
        public void check(
                LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row, Findings findings) {
            String id = filled(key.apply(relationship));
            if (id == null) {
                return;
            }
            KnownCustomer known = context.answer(CustomerDirectory.class, id);
            CustomerDirectory directory = context.lookup(CustomerDirectory.class);
            if (known != null) {
                CustomerType found = known.type();
                if (found != null && found != type) {
                    findings.at(
                            column,
                            UnknownOutcome.addedTo(
                                    "must be the id of " + CustomerTypeNames.one(type) + "; found the id of "
                                            + CustomerTypeNames.one(found),
                                    known.outcome()));
                }
            } else if (directory != null && directory.kinds().contains(IdKind.CLIENT_CUSTOMER_ID)) {
                String message = "must be the client_customer_id of " + CustomerTypeNames.one(type)
                        + " submitted up to and including this batch"
                        + (IdKind.of(id) == IdKind.ENTITY_ID ? "; found an entity_id of Lead" : "");
                findings.at(column, LeftOutCustomers.explained(message, id, rule, context));
            } else {
                findings.skip(WithoutLookups.UNKNOWN_IDS);
            }
        }
    }
}
