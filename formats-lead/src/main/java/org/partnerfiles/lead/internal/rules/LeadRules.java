package org.partnerfiles.lead.internal.rules;

import java.util.List;
import java.util.function.LongFunction;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;

/** Descriptions that the rules of all Lead files share. */
public final class LeadRules {

    public static final String CUSTOMER_DOCUMENT = "Customer File Requirements";
    public static final String PAIR_OF_FILES = CUSTOMER_DOCUMENT + ": Additional Requirements";

    /** The general rules. As Lead rejects whole files, each of their errors has the file rejected. */
    public static final List<RuleDescription> GENERAL = CoreRules.descriptions().stream()
            .map(rule -> (rule.effect().isError() ? rule.effect(Effect.FILE_REJECTED) : rule)
                    .onceEnforced(Effect.FILE_REJECTED))
            .toList();

    private LeadRules() {}

    /** A rule that Lead enforces today. */
    public static RuleDescription enforced(String id, String statement) {
        return RuleDescription.of(id, statement).effect(Effect.FILE_REJECTED);
    }

    /** The rule that the header of a customer or relationship file is complete. */
    static RuleDescription wholeRecords(String id, String anyColumn) {
        return enforced(
                        id,
                        "The header has every published column and every column that the host declares. A file replaces"
                                + " whole records, so that values left out are erased. A column that is not used keeps its header.")
                .level(Rule.Level.FILE)
                .source(CUSTOMER_DOCUMENT + ": Updating Existing Files")
                .brokenBy(Example.ofNoRows().edited(text -> text.replace("|" + anyColumn, "")))
                .keptBy(Example.ofNoRows());
    }

    /** A rule that Lead will enforce after 60 days' notice. */
    public static RuleDescription future(String id, String statement) {
        return enforced(id, statement).effect(Effect.NOT_ENFORCED_YET);
    }

    /** A rule that Lead is not known to enforce. */
    public static RuleDescription advisory(String id, String statement) {
        return enforced(id, statement).effect(Effect.ADVICE);
    }

    /** The message of a rule on unique keys. */
    static LongFunction<String> unique(String what) {
        return line -> "must be unique in the file; " + what + " is already on line " + line;
    }

    /** The length of text in characters; a surrogate pair counts as one. */
    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
