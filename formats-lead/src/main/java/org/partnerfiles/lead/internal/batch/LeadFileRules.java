package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.Sums;

/** The rules about a Lead file as one of a batch: its name, its delimiter, and the other files of the batch. */
public final class LeadFileRules {

    private static final String NAMING = LeadRules.CUSTOMER_DOCUMENT + ": Batch ID Naming Convention";

    private LeadFileRules() {}

    /**
     * The rules about a file as one of a batch.
     *
     * @param type which file
     * @param namesBusiness whether a row is about a business or sole proprietorship, so that both customer files are needed
     */
    public static <R> List<Rule<R>> of(LeadFileType type, Predicate<R> namesBusiness) {
        List<Rule<R>> rules = new ArrayList<>();
        addFileName(type, rules);
        rules.add(FileRule.atEnd(
                LeadRules.enforced(
                                "lead.comma-delimited",
                                "The cells of a file are separated by pipes, although its name ends in .csv. A file with"
                                        + " commas is read, so that its other mistakes are found too, but Lead does not accept"
                                        + " it.")
                        .source("Lead's public documentation: files")
                        .brokenBy(Example.ofNoRows().edited(text -> text.replace('|', ',')))
                        .keptBy(Example.ofNoRows())
                        .mendedByRewriting(),
                (file, findings) -> {
                    // a file that was read has a first line
                    if (file.delimiter() == ',' && !file.firstLine().isEmpty()) {
                        findings.say("the cells must be separated by pipes; found commas");
                    }
                }));
        addBatch(type, rules);
        rules.addAll(SubmissionRules.of(type));
        if (type != LeadFileType.ACCOUNT) {
            rules.add(missing(type, namesBusiness));
        }
        return rules;
    }

    private static <R> void addFileName(LeadFileType type, List<Rule<R>> rules) {
        LeadFileName good = LeadFileName.of("2026-01-31", type);
        RuleDescription fileName = LeadRules.enforced(
                        RuleIds.FILE_NAME,
                        "The name of a file consists of its batch id, its type and its version:"
                                + " <batch id>_<type>_<version>.<extension>. The batch id has no blanks; the type is"
                                + " customer, beneficial_owner or account; the version has the form V1, v1 or 001. Versions"
                                + " are compared as numbers, and no two files of a batch have the same type and number.")
                .source(NAMING)
                .needs("the file's name")
                .brokenBy(Example.ofRow().inFile("2026-01-31 " + good.token() + ".csv"))
                .keptBy(Example.ofRow().inFile(good.toString()));
        // two rules of one id: the first compares the other files of the batch, the second, which the catalogue shows,
        // checks the file itself
        rules.add(BatchRule.of(
                fileName,
                List.of(),
                List.of(BatchFiles.class),
                context -> new NameCheck<>(context, (name, others, findings) -> {
                    if (Collections.frequency(others.here(), name) > 1) {
                        findings.say("the file must be in the batch once; found it twice, once with .gz at its name");
                    }
                    others.here().stream()
                            .filter(other -> other.type() == name.type()
                                    && other.number() == name.number()
                                    && !other.equals(name))
                            .forEach(other -> findings.say(
                                    "the version number must be unique in the batch; " + other + " has the same"));
                })));
        rules.add(FileRule.of(fileName, context -> new FileRule.Check<R>() {
            @Override
            public boolean hasMemory() {
                return false;
            }

            @Override
            public void end(Findings findings) {
                String name = context.file().fileName();
                FileTokens tokens = context.options().get(LeadOptions.FILE_TOKENS);
                // the other part of the rule reports that the name is not known
                if (name != null
                        && LeadFileName.parse(name, tokens)
                                .filter(parsed -> parsed.type() == type)
                                .isEmpty()) {
                    findings.say("the file must be named <batch id>_" + tokens.of(type)
                            + "_<version>.<extension>, with a batch id without blanks and a version such as V1 or 001"
                            + inOtherCase(name, type, tokens));
                }
            }
        }));
    }

    /** The name that is meant, if only the case of the word for the type is wrong. */
    private static String inOtherCase(String name, LeadFileType type, FileTokens tokens) {
        String word = "_" + tokens.of(type) + "_";
        int at = name.toLowerCase(Locale.ROOT).lastIndexOf(word.toLowerCase(Locale.ROOT));
        return at < 0
                ? ""
                : LeadFileName.parse(name.substring(0, at) + word + name.substring(at + word.length()), tokens)
                        .filter(meant ->
                                meant.type() == type && !meant.toString().equals(name))
                        .map(meant -> ": " + meant)
                        .orElse("");
    }

    private static <R> void addBatch(LeadFileType type, List<Rule<R>> rules) {
        LeadFileName name = LeadFileName.of("2026-01-31-b", type);
        LeadFileName second = name.next();
        LeadFileType companion = type == LeadFileType.CUSTOMER ? LeadFileType.ACCOUNT : LeadFileType.CUSTOMER;
        rules.add(BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.id-case-mismatch",
                                "All files of a batch spell its id in the same way. Files whose ids differ only in case are"
                                        + " one batch, as in the vendor's own example.")
                        .effect(Effect.ADVICE)
                        .source(NAMING)
                        .brokenBy(in(name, LeadFileName.of("2026-01-31-B", companion)))
                        .keptBy(in(name, LeadFileName.of("2026-01-31-b", companion))),
                List.of(BatchFiles.class),
                context -> new NameCheck<>(
                        context,
                        (file, others, findings) -> others.here().stream()
                                .filter(other -> !other.batchId().equals(file.batchId()))
                                .findFirst()
                                .ifPresent(
                                        other -> findings.say("the batch id differs in case from that of " + other)))));
        rules.add(BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.superseded-version",
                                "A batch has one version of each file. If it has several, only the newest is checked; the"
                                        + " older ones are named and left out.")
                        .effect(Effect.INFORMATION)
                        .source(LeadRules.CUSTOMER_DOCUMENT + ": Error Handling")
                        .brokenBy(in(second, name, LeadFileName.of(name.batchId(), companion)))
                        .keptBy(in(second, LeadFileName.of(name.batchId(), companion))),
                List.of(BatchFiles.class),
                context -> new NameCheck<>(
                        context,
                        (file, others, findings) -> others.here().stream()
                                .filter(other -> other.type() == file.type() && other.number() < file.number())
                                .forEach(other -> findings.say(other + " is left out: this file replaces it")))));
    }

    /** The rule that the other file of the pair is there. */
    private static <R> Rule<R> missing(LeadFileType type, Predicate<R> namesBusiness) {
        boolean customersMissing = type == LeadFileType.CUSTOMER_RELATIONSHIP;
        LeadFileType wanted = customersMissing ? LeadFileType.CUSTOMER : LeadFileType.CUSTOMER_RELATIONSHIP;
        LeadFileName name = LeadFileName.of("2026-01-31", type);
        return BatchRule.of(
                LeadRules.enforced(
                                customersMissing ? RuleIds.CUSTOMER_FILE_MISSING : RuleIds.RELATIONSHIP_FILE_MISSING,
                                (customersMissing
                                                ? "A batch with a Customer Relationship file also has a Customer file."
                                                : "A batch with a Customer file also has a Customer Relationship file if the"
                                                        + " program has customers of type business or sole_prop, or if one of"
                                                        + " its rows is about such a customer.")
                                        + " A file that was sent before under the batch id counts, and one may consist of its"
                                        + " header. An Account file needs neither.")
                        .source(LeadRules.PAIR_OF_FILES)
                        .needs("whether the program serves businesses (lead.serves-businesses)")
                        .brokenBy(in(name).with(LeadOptions.SERVES_BUSINESSES, true))
                        .keptBy(in(name, LeadFileName.of("2026-01-31", wanted))
                                .with(LeadOptions.SERVES_BUSINESSES, true)),
                List.of(BatchFiles.class),
                List.of(SubmissionHistory.class),
                context -> new MissingFile<>(context, wanted, namesBusiness));
    }

    private static final class MissingFile<R> extends NameCheck<R> {
        private final Predicate<R> namesBusiness;
        /** The rows about a business. */
        private final Sums rows;

        MissingFile(RuleContext context, LeadFileType wanted, Predicate<R> namesBusiness) {
            this(context, wanted, namesBusiness, new Sums());
        }

        private MissingFile(RuleContext context, LeadFileType wanted, Predicate<R> namesBusiness, Sums rows) {
            super(context, (name, others, findings) -> {
                boolean needed = wanted == LeadFileType.CUSTOMER
                        || context.options().get(LeadOptions.SERVES_BUSINESSES)
                        || rows.count(0) > 0;
                if (needed
                        && others.here().stream().noneMatch(file -> file.type() == wanted)
                        && others.sent().stream().noneMatch(file -> file.name().type() == wanted)) {
                    FileTokens tokens = context.options().get(LeadOptions.FILE_TOKENS);
                    findings.say("the batch must have the file " + LeadFileName.of(name.batchId(), wanted, tokens)
                            + ", if only with a header, as Lead checks the two customer files together");
                }
            });
            this.namesBusiness = namesBusiness;
            this.rows = rows;
        }

        @Override
        public boolean hasMemory() {
            return true;
        }

        @Override
        public Sums sums() {
            return rows;
        }

        @Override
        public void remember(R row, RowText<R> text) {
            rows.add(0, namesBusiness.test(row) ? 1 : 0);
        }
    }

    /** An example of a file without rows in a batch with other files. */
    private static Example in(LeadFileName name, LeadFileName... others) {
        List<LeadFileName> all =
                Stream.concat(Stream.of(name), Stream.of(others)).distinct().toList();
        return Example.ofNoRows().inFile(name.toString()).given(BatchFiles.of(all));
    }
}
