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
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** What Lead asks of customer relationships beside the customers that they name and those submitted before. */
public final class RelationshipBatchRules {

    private static final String SECOND_PART =
            "the batch's Customer file, and the customers submitted before (CustomerDirectory), for the second part";
    private static final String PAIR = LeadRules.CUSTOMER_DOCUMENT + ": Additional Requirements";
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
                    "an individual",
                    CustomerType.INDIVIDUAL,
                    "client_individual_id",
                    LeadCustomerRelationship::clientIndividualId,
                    Example.ofRow("client_individual_id", "cust-2001"),
                    Example.ofRow("client_individual_id", "cust-1001")),
            exists(
                    "lead.relationship.unknown-business",
                    "a business",
                    CustomerType.BUSINESS,
                    "client_business_id",
                    LeadCustomerRelationship::clientBusinessId,
                    Example.ofRow("client_business_id", "cust-2002"),
                    Example.ofRow("client_business_id", "cust-2001")),
            exists(
                    "lead.relationship.unknown-sole-prop",
                    "a sole proprietorship",
                    CustomerType.SOLE_PROP,
                    "client_sole_prop_id",
                    LeadCustomerRelationship::clientSolePropId,
                    soleProprietor("cust-3002"),
                    soleProprietor("cust-3001")),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.control-person-missing",
                                    "Each business that the file names, and each new one in the batch's Customer file, has at"
                                            + " least one active control person. All beneficial owners that are known are"
                                            + " expected too, which cannot be checked. Without a directory of earlier customers"
                                            + " nobody knows which businesses are new; the second part is then advice. All of it is"
                                            + " where a row of the file cannot be read, or is of no one party: that row may name one.")
                            .at("client_business_id", "status", "relationship_type")
                            .source(PAIR)
                            .needs(SECOND_PART)
                            .brokenBy(Example.ofRow("relationship_type", "beneficial_owner"))
                            .keptBy(Example.ofRow("relationship_type", "beneficial_owner")
                                    .row("client_individual_id", "cust-1002")),
                    List.of(),
                    List.of(CustomerDirectory.class),
                    PartyChecks::ofBusinesses),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.sole-proprietor-count",
                                    "Each sole proprietorship that the file names, and each new one in the batch's Customer"
                                            + " file, has exactly one active sole proprietor. Without a directory of earlier"
                                            + " customers the second part is advice, and so is all of it that says there is none, where"
                                            + " a row of the file cannot be read, or is of no one party: that row may name one.")
                            .at("client_sole_prop_id", "status", "relationship_type")
                            .source(PAIR)
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
                    List.of(CustomerDirectory.class),
                    PartyChecks::ofSoleProps),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.relationship.dropped",
                                    "An active relationship that was submitted before of a party that the file names is"
                                            + " repeated or marked deleted: the new list replaces the old. That it does so party"
                                            + " by party is inferred.")
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

    private static Example soleProprietor(String soleProp) {
        return Example.ofRow(
                "client_business_id", "", "client_sole_prop_id", soleProp, "relationship_type", "sole_proprietor");
    }

    private static Rule<LeadCustomerRelationship> exists(
            String id,
            String what,
            CustomerType type,
            String column,
            Function<LeadCustomerRelationship, @Nullable String> key,
            Example breaking,
            Example keeping) {
        return BatchRule.of(
                LeadRules.enforced(
                                id,
                                "The " + column + " is that of " + what
                                        + " in the customer data submitted up to and including this batch. What is neither in"
                                        + " the batch nor known to a directory is unknown; what is not in the batch, without a"
                                        + " directory, or beside a Customer file with a row that cannot be read, is skipped"
                                        + " and counted.")
                        .at(column)
                        .source(PAIR)
                        .brokenBy(breaking.given(CUSTOMERS))
                        .keptBy(keeping.given(CUSTOMERS)),
                List.of(CustomerDirectory.class),
                context -> new Exists(context, what, type, column, key));
    }

    private static final class Exists implements BatchRule.Check<LeadCustomerRelationship> {
        private final RuleContext context;
        private final String what;
        private final CustomerType type;
        private final String column;
        private final Function<LeadCustomerRelationship, @Nullable String> key;

        Exists(
                RuleContext context,
                String what,
                CustomerType type,
                String column,
                Function<LeadCustomerRelationship, @Nullable String> key) {
            this.context = context;
            this.what = what;
            this.type = type;
            this.column = column;
            this.key = key;
        }

        @Override
        public void keys(LeadCustomerRelationship relationship, BatchRule.Keys keys) {
            String id = filled(key.apply(relationship));
            if (id != null) {
                keys.ask(CustomerDirectory.class, id);
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
                if (known.type() != null && known.type() != type) {
                    findings.at(column, "must be the id of " + what + ", and is that of another kind of customer");
                }
            } else if (directory != null && directory.kinds().contains(IdKind.of(id))) {
                findings.at(column, "must be the id of " + what + " submitted up to and including this batch");
            } else {
                findings.skip(
                        "not in this batch, as far as it could be read, and no CustomerDirectory that could know the id"
                                + " was supplied");
            }
        }
    }
}
