package org.partnerfiles.lead;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.validation.BatchRule;
import org.partnerfiles.validation.Findings;
import org.partnerfiles.validation.KeyIndex;
import org.partnerfiles.validation.RowText;

/**
 * Counts, for each party that a relationship file names and for each that is new in the batch's Customer file, the active individuals
 * of the one type that it has to have. What it takes to be a party of the right kind is a matter of the subclass.
 */
abstract class PartyChecks implements BatchRule.Check<LeadCustomerRelationship> {

    private final BatchRule.BatchContext context;
    private final CustomerType partyType;
    private final RelationshipType wanted;
    private final String column;
    private final KeyIndex numbers;
    private final KeyIndex individuals;
    private final Places named = new Places();
    private final BitSet oneOrMore = new BitSet();
    /** Also where a row's status or type is missing or cannot be read: that is one mistake, and found as such. */
    private final BitSet maybeOneOrMore = new BitSet();

    private final BitSet more = new BitSet();
    private final BitSet newPartiesNamed = new BitSet();

    PartyChecks(BatchRule.BatchContext context, CustomerType partyType, RelationshipType wanted, String column) {
        this.context = context;
        this.partyType = partyType;
        this.wanted = wanted;
        this.column = column;
        this.numbers = context.newKeyIndex();
        this.individuals = context.newKeyIndex();
    }

    /** The party of a relationship, if it is one of the right kind. */
    abstract @Nullable String party(LeadCustomerRelationship relationship);

    /** What is wrong with a party that has none or several of the individuals, or null. */
    abstract @Nullable String problem(boolean none, boolean several);

    @Override
    public void remember(LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row) {
        String party = party(relationship);
        if (party == null) {
            return;
        }
        int number = (int) numbers.get(party);
        if (number < 0) {
            number = named.add(row.line(), row.record());
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
    public void end(Findings findings) {
        String file = context.file().fileName();
        for (int number = 0; number < named.size(); number++) {
            String problem = problem(!maybeOneOrMore.get(number), more.get(number));
            if (problem != null) {
                findings.in(named.location(number, file)).at(column, problem);
            }
        }
        if (context.lookup(CustomerDirectory.class) instanceof BatchCustomers batch) {
            newParties(batch, findings);
        } else {
            findings.skip("the customers of the batch are not at hand: those of them that are new were not looked at");
        }
    }

    private void newParties(BatchCustomers batch, Findings findings) {
        String problem = problem(true, false);
        for (int number = 0; number < batch.newParties(); number++) {
            if (problem == null || newPartiesNamed.get(number) || batch.typeOf(number) != partyType) {
                continue;
            }
            Findings there = findings.in(batch.place(number));
            if (batch.knowsEarlierCustomers()) {
                there.at("client_customer_id", "is new and is not named in the relationship file: " + problem);
            } else {
                there.at(
                        "client_customer_id",
                        "is not named in the relationship file; if it is new: " + problem,
                        Effect.ADVICE);
            }
        }
    }
}
