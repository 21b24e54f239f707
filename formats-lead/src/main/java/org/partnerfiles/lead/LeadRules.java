package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileContext;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.RuleLevel;
import org.partnerfiles.table.Layout;

/** What all of Lead's files have in common: their layout, the effects of rules, and the rules about names and delimiters. */
final class LeadRules {

    static final String FILE_NAME = "lead.file-name";

    static final String CUSTOMER_DOCUMENT = "Customer File Requirements";

    /** Quoting as in RFC 4180 is inferred. A bare list such as {@code "a", "b"} is read as it stands between two pipes. */
    static final Layout LAYOUT =
            Layout.csv().withDelimiter('|').alsoReading(',').readingLooseQuotes();

    /** What every format checks; as Lead refuses whole files, each error is one about the file. */
    static final List<RuleDescription> GENERAL = CoreRules.descriptions().stream()
            .map(rule -> (rule.effect().isError() ? rule.effect(Effect.FILE_REJECTED) : rule)
                    .onceEnforced(Effect.FILE_REJECTED))
            .toList();

    private LeadRules() {}

    /** What Lead refuses today. */
    static RuleDescription enforced(String id, String statement) {
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
    static RuleDescription future(String id, String statement) {
        return enforced(id, statement).effect(Effect.NOT_ENFORCED_YET);
    }

    /** What Lead does not refuse, as far as is known. */
    static RuleDescription advisory(String id, String statement) {
        return enforced(id, statement).effect(Effect.ADVICE);
    }

    /** Whether text is not blank; blanks alone count as blank. */
    static boolean given(@Nullable String text) {
        return filled(text) != null;
    }

    /** The text, or null where it is blank; blanks alone count as blank. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** How many characters text has; one beyond the basic plane is one. */
    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The rules about a file as one of a batch.
     *
     * @param type which file
     * @param namesBusiness whether a row is about a business or sole proprietorship, so that both customer files are needed
     */
    static <R> List<Rule<R>> aboutFiles(LeadFileType type, Predicate<R> namesBusiness) {
        LeadFileName good = LeadFileName.of("2026-01-31", type);
        RuleDescription fileName = enforced(
                        FILE_NAME,
                        "A file is named by its batch id, its type and its version: <batch id>_<type>_<version>.<extension>."
                                + " The batch id holds no blanks; the type is customer, beneficial_owner or account; the"
                                + " version is V1 or v1 or 001. Versions compare as numbers, and a batch has no two files of"
                                + " one type and number.")
                .level(RuleLevel.FILE)
                .source(CUSTOMER_DOCUMENT + ": Batch ID Naming Convention")
                .needs("the file's name")
                .brokenBy(Example.ofRow().inFile("2026-01-31 " + good.token() + ".csv"))
                .keptBy(Example.ofRow().inFile(good.toString()));
        List<Rule<R>> rules = new ArrayList<>();
        rules.add(FileRule.of(fileName, context -> new FileName<>(context, type)));
        // a second part of the same rule: it needs to know the other files
        rules.add(BatchRule.of(fileName, List.of(), context -> new BatchFileRules.SameVersion<>(context)));
        rules.add(FileRule.of(
                advisory(
                                "lead.comma-delimited",
                                "The cells of a file are separated by pipes, although its name ends in .csv. A file with"
                                        + " commas is read, and Lead does not take it.")
                        .level(RuleLevel.FILE)
                        .source("Lead's public documentation: files")
                        .brokenBy(Example.ofNoRows().edited(text -> text.replace('|', ',')))
                        .keptBy(Example.ofNoRows()),
                context -> new CommaDelimited<>(context)));
        rules.addAll(BatchFileRules.of(type, namesBusiness));
        return rules;
    }

    private static final class FileName<R> implements FileRule.Check<R> {
        private final FileContext context;
        private final LeadFileType type;

        FileName(FileContext context, LeadFileType type) {
            this.context = context;
            this.type = type;
        }

        @Override
        public void end(Findings findings) {
            String name = context.file().fileName();
            FileTokens tokens = context.options().get(LeadOptions.FILE_TOKENS);
            // that it is not known is said by the other part of the rule
            if (name != null
                    && LeadFileName.parse(name, tokens)
                            .filter(parsed -> parsed.type() == type)
                            .isEmpty()) {
                findings.say("the file must be named <batch id>_" + tokens.of(type)
                        + "_<version>.<extension>, the batch id without blanks, the version as V1 or 001");
            }
        }
    }

    private static final class CommaDelimited<R> implements FileRule.Check<R> {
        private final FileContext context;

        CommaDelimited(FileContext context) {
            this.context = context;
        }

        @Override
        public void end(Findings findings) {
            // a file that was read has a first line
            if (context.file().delimiter() == ',' && !context.file().firstLine().isEmpty()) {
                findings.say("the file is delimited by commas; Lead takes pipes alone");
            }
        }
    }
}
