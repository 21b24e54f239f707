package org.partnerfiles.lead.internal.batch;

import java.util.BitSet;
import java.util.List;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.lead.internal.table.Places;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/** Finds the relationships submitted before, of the parties that a file names, that the file does not mention. */
final class DroppedRelationships implements BatchRule.Check<LeadCustomerRelationship> {
    private final RuleContext context;
    private final KeyIndex parties;
    /** The earlier relationships of the parties named so far: each has the number of the place where its party is named first. */
    private final KeyIndex earlier;

    private final Places places = new Places();
    private final BitSet mentioned = new BitSet();
    private final ReportedRows rows = new ReportedRows();

    DroppedRelationships(RuleContext context) {
        this.context = context;
        this.parties = context.newKeyIndex();
        this.earlier = context.newKeyIndex();
    }

    @Override
    public void keys(LeadCustomerRelationship relationship, BatchRule.Keys keys) {
        String party = RelationshipRules.party(relationship);
        if (party != null) {
            keys.ask(RelationshipHistory.class, party);
        }
    }

    @Override
    public void remember(LeadCustomerRelationship relationship, RowText<LeadCustomerRelationship> row) {
        String party = RelationshipRules.party(relationship);
        if (party == null) {
            return;
        }
        rows.tell();
        if (parties.putIfAbsent(party, 0) < 0) {
            String file = context.file().fileName();
            List<KnownRelationship> before = context.answer(RelationshipHistory.class, party);
            for (KnownRelationship known : before == null ? List.<KnownRelationship>of() : before) {
                earlier.putIfAbsent(
                        key(party, known.individualId(), known.type()), places.add(file, row.line(), row.record()));
            }
        }
        String individual = relationship.clientIndividualId();
        if (individual == null) {
            return;
        }
        RelationshipType written = relationship.relationshipType();
        for (RelationshipType type : RelationshipType.values()) {
            // a type that cannot be read may be any
            if (written == null || written == type) {
                int number = (int) earlier.get(key(party, individual, type));
                if (number >= 0) {
                    mentioned.set(number);
                }
            }
        }
    }

    private static String key(String party, String individual, RelationshipType type) {
        return KeyIndex.key(party, individual, type.spelling());
    }

    @Override
    public void endFile() {
        rows.endFile(context.file());
    }

    @Override
    public void end(Findings findings) {
        for (int number = 0; number < places.size(); number++) {
            if (mentioned.get(number)) {
                continue;
            }
            Findings there = findings.in(places.location(number));
            if (rows.isAll()) {
                there.say(
                        "an active relationship submitted before of the party that is named here is neither repeated nor"
                                + " marked deleted");
            } else {
                there.skip(
                        "a row of the file cannot be read, or is of no one party, and may be the earlier relationship");
            }
        }
    }
}
