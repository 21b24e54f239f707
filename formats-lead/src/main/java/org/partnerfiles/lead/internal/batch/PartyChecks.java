package org.partnerfiles.lead.internal.batch;

import java.util.BitSet;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.lead.internal.table.Places;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/**
 * Counts, for each party that a relationship file names and for each that is new in the batch's Customer file, the active individuals
 * of the one type that it has to have.
 */
final class PartyChecks implements BatchRule.Check<LeadCustomerRelationship> {

    private final RuleContext context;
    private final CustomerType partyType;
    private final RelationshipType wanted;
    private final String column;
    private final String expected;
    private final boolean severalAllowed;
    private final KeyIndex numbers;
    private final KeyIndex individuals;
    private final Places named = new Places();
    private final BitSet oneOrMore = new BitSet();
    /** Also where a row's status or type is missing or cannot be read: that is one mistake, and found as such. */
    private final BitSet maybeOneOrMore = new BitSet();

    private final BitSet more = new BitSet();
    private final BitSet newPartiesNamed = new BitSet();
    private final ReportedRows rows = new ReportedRows();

    private PartyChecks(
            RuleContext context,
            CustomerType partyType,
            RelationshipType wanted,
            String column,
            String expected,
            boolean severalAllowed) {
        this.context = context;
        this.partyType = partyType;
        this.wanted = wanted;
        this.column = column;
        this.expected = expected;
        this.severalAllowed = severalAllowed;
        this.numbers = context.newKeyIndex();
        this.individuals = context.newKeyIndex();
    }

    /** Whether each business has a control person. */
    static PartyChecks ofBusinesses(RuleContext context) {
        return new PartyChecks(
                context,
                CustomerType.BUSINESS,
                RelationshipType.CONTROL_PERSON,
                "client_business_id",
                "the business must have at least one active control_person",
                true);
    }

    /** Whether each sole proprietorship has one sole proprietor. */
    static PartyChecks ofSoleProps(RuleContext context) {
        return new PartyChecks(
                context,
                CustomerType.SOLE_PROP,
                RelationshipType.SOLE_PROPRIETOR,
                "client_sole_prop_id",
                "the sole proprietorship must have exactly one active sole_proprietor",
                false);
    }

    @Override
    public void remember(LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row) {
        String party = RelationshipRules.party(relationship);
        if (party == null) {
            return;
        }
        rows.tell();
        if (RelationshipRules.isOfBusiness(relationship) != (partyType == CustomerType.BUSINESS)) {
            return;
        }
        int number = (int) numbers.get(party);
        if (number < 0) {
            number = named.add(context.file().fileName(), row.line(), row.record());
            numbers.put(party, number);
            if (context.lookup(CustomerDirectory.class) instanceof BatchCustomers batch && batch.newParty(party) >= 0) {
                newPartiesNamed.set(batch.newParty(party));
            }
        }
        if (RelationshipRules.mayBeActive(relationship, wanted)) {
            maybeOneOrMore.set(number);
        }
        // a relationship that occurs twice is reported as that and counts once
        if (RelationshipRules.isActive(relationship, wanted)
                && individuals.putIfAbsent(KeyIndex.key(party, relationship.clientIndividualId()), 0) < 0) {
            more.set(number, oneOrMore.get(number));
            oneOrMore.set(number);
        }
    }

    @Override
    public void endFile() {
        rows.endFile(context.file());
    }

    @Override
    public void end(Findings findings) {
        for (int number = 0; number < named.size(); number++) {
            Findings there = findings.in(named.location(number));
            if (!maybeOneOrMore.get(number)) {
                sayNone(there, column, "");
            } else if (more.get(number) && !severalAllowed) {
                there.at(column, expected + ", and has several");
            }
        }
        if (context.lookup(CustomerDirectory.class) instanceof BatchCustomers batch) {
            newParties(batch, findings);
        } else {
            findings.skip("the customers of the batch are not at hand: those of them that are new were not looked at");
        }
    }

    private void newParties(BatchCustomers batch, Findings findings) {
        for (int number = 0; number < batch.newParties(); number++) {
            if (!newPartiesNamed.get(number) && batch.typeOf(number) == partyType) {
                Findings there = findings.in(batch.place(number));
                if (batch.knowsEarlierCustomers()) {
                    sayNone(there, "client_customer_id", "is new and is not named in the relationship file: ");
                } else {
                    there.at(
                            "client_customer_id",
                            "is not named in the relationship file; if it is new: " + expected,
                            Effect.ADVICE);
                }
            }
        }
    }

    private void sayNone(Findings there, String header, String before) {
        String message = before + expected + ", and has none";
        if (rows.isAll()) {
            there.at(header, message);
        } else {
            there.at(
                    header,
                    message + ", unless a row that could not be read, or is of no one party, names one",
                    Effect.ADVICE);
        }
    }
}
