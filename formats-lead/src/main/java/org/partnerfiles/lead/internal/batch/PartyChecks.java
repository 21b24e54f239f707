package org.partnerfiles.lead.internal.batch;

import java.util.BitSet;
import java.util.List;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/**
 * Counts the active individuals of the required type, for each party that a relationship file names and for each party that is new in
 * the batch's Customer file. For each party the heap has some bits; the rest is in indexes.
 */
final class PartyChecks implements BatchRule.Check<LeadCustomerRelationship> {

    /** A kind of party, and the individuals that each party of the kind must have. */
    private record Requirement(
            CustomerType partyType, RelationshipType type, String column, String expected, boolean severalAllowed) {}

    private static final Requirement OF_BUSINESSES = new Requirement(
            CustomerType.BUSINESS,
            RelationshipType.CONTROL_PERSON,
            "client_business_id",
            "the business must have at least one active control_person",
            true);

    private static final Requirement OF_SOLE_PROPS = new Requirement(
            CustomerType.SOLE_PROP,
            RelationshipType.SOLE_PROPRIETOR,
            "client_sole_prop_id",
            "the sole proprietorship must have exactly one active sole_proprietor",
            false);

    private final RuleContext context;
    private final Requirement required;
    private final KeyIndex numbers;
    private final KeyIndex individuals;
    /** The required individuals known from the history, and for each party how many of them the file does not delete. */
    private final KeyIndex before;

    private final KeyIndex deleted;
    private final Places named;
    /** Also set if a row's status or type is missing or unreadable: another rule reports that mistake. */
    private final BitSet maybeOneOrMore = new BitSet();

    /** The parties with a required individual in the history that the file does not delete. */
    private final BitSet keptOneOrMore = new BitSet();

    /** The lines of the first two required individuals of each party, where only one is allowed. */
    private final KeyIndex activeLines;

    private final BitSet several = new BitSet();
    private final BitSet newPartiesNamed = new BitSet();
    private final ReportedRows rows = new ReportedRows();

    private PartyChecks(RuleContext context, Requirement required) {
        this.context = context;
        this.required = required;
        this.numbers = context.newKeyIndex();
        this.individuals = context.newKeyIndex();
        this.before = context.newKeyIndex();
        this.deleted = context.newKeyIndex();
        this.named = new Places(context.newKeyIndex());
        this.activeLines = context.newKeyIndex();
    }

    /** Whether each business has a control person. */
    static PartyChecks ofBusinesses(RuleContext context) {
        return new PartyChecks(context, OF_BUSINESSES);
    }

    /** Whether each sole proprietorship has one sole proprietor. */
    static PartyChecks ofSoleProps(RuleContext context) {
        return new PartyChecks(context, OF_SOLE_PROPS);
    }

    @Override
    public void keys(LeadCustomerRelationship relationship, BatchRule.Keys keys) {
        String party = RelationshipRules.party(relationship);
        if (party != null && isOfRequiredKind(relationship)) {
            keys.ask(RelationshipHistory.class, party);
        }
    }

    private boolean isOfRequiredKind(LeadCustomerRelationship relationship) {
        return RelationshipRules.isOfBusiness(relationship) == (required.partyType == CustomerType.BUSINESS);
    }

    @Override
    public void remember(LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row) {
        String party = RelationshipRules.party(relationship);
        if (party == null) {
            return;
        }
        rows.count();
        if (!isOfRequiredKind(relationship)) {
            return;
        }
        int number = (int) numbers.get(party);
        if (number < 0) {
            number = named.add(context.file().fileName(), row.line(), row.record());
            numbers.put(party, number);
            addHistory(party, number);
            if (context.lookup(CustomerDirectory.class) instanceof BatchCustomers batch && batch.newParty(party) >= 0) {
                newPartiesNamed.set(batch.newParty(party));
            }
        }
        if (RelationshipRules.mayBeActive(relationship, required.type)) {
            maybeOneOrMore.set(number);
        }
        String key = KeyIndex.key(party, relationship.clientIndividualId());
        // a duplicate relationship is reported by another rule and counts once
        if (RelationshipRules.isActive(relationship, required.type) && individuals.putIfAbsent(key, 0) < 0) {
            countActive(number, row.line());
        }
        if (RelationshipRules.mayDelete(relationship, required.type)
                && before.get(key) >= 0
                && deleted.putIfAbsent(key, 0) < 0) {
            countKept(party, number, -1);
        }
    }

    private void countActive(int number, long line) {
        if (!required.severalAllowed
                && activeLines.putIfAbsent(firstActive(number), line) >= 0
                && activeLines.putIfAbsent(secondActive(number), line) < 0) {
            several.set(number);
        }
    }

    private static String firstActive(int number) {
        return number + "a";
    }

    private static String secondActive(int number) {
        return number + "b";
    }

    private void countKept(String party, int number, int added) {
        String ofParty = KeyIndex.key(party);
        long kept = Math.max(0, before.get(ofParty)) + added;
        before.put(ofParty, kept);
        keptOneOrMore.set(number, kept > 0);
    }

    private void addHistory(String party, int number) {
        List<KnownRelationship> known = context.answer(RelationshipHistory.class, party);
        if (known == null) {
            return;
        }
        for (KnownRelationship one : known) {
            if (one.type() == required.type && before.putIfAbsent(KeyIndex.key(party, one.individualId()), 0) < 0) {
                countKept(party, number, 1);
            }
        }
    }

    @Override
    public void endFile() {
        rows.endFile(context.file());
    }

    @Override
    public void end(Findings findings) {
        for (int number = 0; number < named.size(); number++) {
            if (!maybeOneOrMore.get(number) && !keptOneOrMore.get(number)) {
                sayNone(findings.in(named.location(number)), required.column, "");
            } else if (several.get(number)) {
                findings.in(named.location(number))
                        .at(
                                required.column,
                                required.expected + "; found several, on lines "
                                        + activeLines.get(firstActive(number)) + " and "
                                        + activeLines.get(secondActive(number)));
            }
        }
        if (context.lookup(CustomerDirectory.class) instanceof BatchCustomers batch) {
            newParties(batch, findings);
        } else {
            findings.skip("new customers were not checked: check the files of the batch together (on the command line,"
                    + " check-batch DIR)");
        }
    }

    private void newParties(BatchCustomers batch, Findings findings) {
        for (int number = 0; number < batch.newParties(); number++) {
            if (!newPartiesNamed.get(number) && batch.typeOf(number) == required.partyType) {
                Findings there = findings.in(batch.place(number));
                if (batch.knowsEarlierCustomers()) {
                    sayNone(there, "client_customer_id", "is new and is not named in the relationship file; ");
                } else {
                    there.at(
                            "client_customer_id",
                            "is not named in the relationship file; if it is new, " + required.expected,
                            Effect.ADVICE);
                }
            }
        }
    }

    private void sayNone(Findings there, String header, String before) {
        String message = before + required.expected + "; found none";
        RelationshipHistory history = context.lookup(RelationshipHistory.class);
        if (history != null && !history.isComplete()) {
            there.skip("a part of the history could not be read, which may have the " + required.type.spelling());
        } else if (rows.isAll()) {
            there.at(header, message);
        } else {
            there.at(
                    header,
                    message + ", but one may be in a row that could not be read or does not name exactly one party",
                    Effect.ADVICE);
        }
    }
}
