package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules about a Lead file as one of a batch: its name, its delimiter, the files beside it. */
public final class LeadFileRules {

    private LeadFileRules() {}

    /**
     * The rules about a file as one of a batch.
     *
     * @param type which file
     * @param namesBusiness whether a row is about a business or sole proprietorship, so that both customer files are needed
     */
    public static <R> List<Rule<R>> of(LeadFileType type, Predicate<R> namesBusiness) {
        LeadFileName good = LeadFileName.of("2026-01-31", type);
        RuleDescription fileName = LeadRules.enforced(
                        RuleIds.FILE_NAME,
                        "A file is named by its batch id, its type and its version: <batch id>_<type>_<version>.<extension>."
                                + " The batch id holds no blanks; the type is customer, beneficial_owner or account; the"
                                + " version is V1 or v1 or 001. Versions compare as numbers, and a batch has no two files of"
                                + " one type and number.")
                .source(LeadRules.CUSTOMER_DOCUMENT + ": Batch ID Naming Convention")
                .needs("the file's name")
                .brokenBy(Example.ofRow().inFile("2026-01-31 " + good.token() + ".csv"))
                .keptBy(Example.ofRow().inFile(good.toString()));
        List<Rule<R>> rules = new ArrayList<>();
        // the part of the rule that looks at the other files of the batch; the catalogue has the last one, that on the
        // file itself
        rules.add(BatchRule.of(
                fileName, List.of(), List.of(BatchFiles.class), context -> new BatchFileRules.SameVersion<>(context)));
        rules.add(FileRule.of(fileName, context -> new FileName<>(context, type)));
        rules.add(FileRule.of(
                LeadRules.advisory(
                                "lead.comma-delimited",
                                "The cells of a file are separated by pipes, although its name ends in .csv. A file with"
                                        + " commas is read, and Lead does not take it.")
                        .source("Lead's public documentation: files")
                        .brokenBy(Example.ofNoRows().edited(text -> text.replace('|', ',')))
                        .keptBy(Example.ofNoRows()),
                context -> new CommaDelimited<>(context)));
        rules.addAll(BatchFileRules.of(type, namesBusiness));
        return rules;
    }

    private static final class FileName<R> implements FileRule.Check<R> {
        private final RuleContext context;
        private final LeadFileType type;

        FileName(RuleContext context, LeadFileType type) {
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
        private final RuleContext context;

        CommaDelimited(RuleContext context) {
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
