package org.partnerfiles.lead.internal.batch;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/** Finds earlier relationships of the parties in a file that the file does not mention. */
final class DroppedRelationships implements BatchRule.Check<LeadCustomerRelationship> {
    private final RuleContext context;
    private final KeyIndex parties;
    /** The earlier relationships of the parties named so far, each with the number of the place that first names its party. */
    private final KeyIndex earlier;

    private final Places places;
    /** The numbers of the earlier relationships of each type. */
    private final Map<RelationshipType, BitSet> types = new EnumMap<>(RelationshipType.class);

    private final BitSet unknownOutcomes = new BitSet();
    private final BitSet mentioned = new BitSet();
    private final ReportedRows rows = new ReportedRows();

    DroppedRelationships(RuleContext context) {
        this.context = context;
        this.parties = context.newKeyIndex();
        this.earlier = context.newKeyIndex();
        this.places = new Places(context.newKeyIndex());
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
        rows.count();
        if (parties.putIfAbsent(party, 0) < 0) {
            String file = context.file().fileName();
            List<KnownRelationship> before = context.answer(RelationshipHistory.class, party);
            for (KnownRelationship known : before == null ? List.<KnownRelationship>of() : before) {
                if (earlier.putIfAbsent(key(party, known.individualId(), known.type()), places.size()) < 0) {
                    int number = places.add(file, row.line(), row.record());
                    ofType(known.type()).set(number);
                    unknownOutcomes.set(number, known.outcome() == Outcome.UNKNOWN);
                }
            }
        }
        String individual = relationship.clientIndividualId();
        if (individual == null) {
            return;
        }
        RelationshipType written = relationship.relationshipType();
        for (RelationshipType type : RelationshipType.values()) {
            // an unreadable type may be any type
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
                there.say(UnknownOutcome.addedTo(
                        "must repeat or mark deleted every active relationship submitted before for this party; a "
                                + type(number) + " is not mentioned",
                        unknownOutcomes.get(number) ? Outcome.UNKNOWN : Outcome.TAKEN));
            } else {
                there.skip(
                        "a row that cannot be read or does not name exactly one party may be the earlier relationship");
            }
        }
    }

    private BitSet ofType(RelationshipType type) {
        return types.computeIfAbsent(type, first -> new BitSet());
    }

    private String type(int number) {
        for (Map.Entry<RelationshipType, BitSet> type : types.entrySet()) {
            if (type.getValue().get(number)) {
                return type.getKey().spelling();
            }
        }
        return "relationship";
    }
}
