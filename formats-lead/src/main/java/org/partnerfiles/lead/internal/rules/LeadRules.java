package org.partnerfiles.lead.internal.rules;

import java.util.List;
import java.util.function.LongFunction;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.RuleLevel;

/** What all of Lead's files have in common: their layout, the effects of rules, and the rules about names and delimiters. */
public final class LeadRules {

    public static final String CUSTOMER_DOCUMENT = "Customer File Requirements";

    /** What every format checks; as Lead refuses whole files, each error is one about the file. */
    public static final List<RuleDescription> GENERAL = CoreRules.descriptions().stream()
            .map(rule -> (rule.effect().isError() ? rule.effect(Effect.FILE_REJECTED) : rule)
                    .onceEnforced(Effect.FILE_REJECTED))
            .toList();

    private LeadRules() {}

    /** What Lead refuses today. */
    public static RuleDescription enforced(String id, String statement) {
        return RuleDescription.of(id, statement).effect(Effect.FILE_REJECTED);
    }

    /** What Lead refuses in a file of customers or of relationships whose header lacks a column. */
    static RuleDescription wholeRecords(String id, String anyColumn) {
        return enforced(
                        id,
                        "The header has every published column and every column that the host declares. A file replaces"
                                + " whole records: what it leaves out is erased. A column that is not used keeps its header.")
                .level(RuleLevel.FILE)
                .source(CUSTOMER_DOCUMENT + ": Updating Existing Files")
                .brokenBy(Example.ofNoRows().edited(text -> text.replace("|" + anyColumn, "")))
                .keptBy(Example.ofNoRows());
    }

    /** What Lead has announced that it will refuse, with 60 days' notice. */
    public static RuleDescription future(String id, String statement) {
        return enforced(id, statement).effect(Effect.NOT_ENFORCED_YET);
    }

    /** What Lead does not refuse, as far as is known. */
    public static RuleDescription advisory(String id, String statement) {
        return enforced(id, statement).effect(Effect.ADVICE);
    }

    /** The message of a rule on unique keys. */
    static LongFunction<String> unique(String what) {
        return line -> "must be unique in the file; " + what + " stands on line " + line + " already";
    }

    /** How many characters text has; one beyond the basic plane is one. */
    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
