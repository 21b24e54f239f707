package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Location;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.Submission;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules about a Lead file as one of a batch: its name, its delimiter, and the other files of the batch. */
public final class LeadFileRules {

    private static final String CUSTOMER_FILE_MISSING = "lead.batch.customer-file-missing";
    private static final String RELATIONSHIP_FILE_MISSING = "lead.batch.relationship-file-missing";

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
                LeadRules.advisory(
                                "lead.comma-delimited",
                                "The cells of a file are separated by pipes, although its name ends in .csv. A file with"
                                        + " commas can be read, but Lead does not accept it.")
                        .source("Lead's public documentation: files")
                        .brokenBy(Example.ofNoRows().edited(text -> text.replace('|', ',')))
                        .keptBy(Example.ofNoRows()),
                (file, findings) -> {
                    // a file that was read has a first line
                    if (file.delimiter() == ',' && !file.firstLine().isEmpty()) {
                        findings.say("the file is delimited by commas; Lead accepts only pipes");
                    }
                }));
        addBatch(type, rules);
        Stream.of(LeadFileType.CUSTOMER, LeadFileType.CUSTOMER_RELATIONSHIP)
                .filter(wanted -> wanted != type)
                .forEach(wanted -> rules.add(missing(wanted, type, namesBusiness)));
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
                context -> new NameCheck<>(
                        context,
                        (name, findings) -> batchOf(name, context).stream()
                                .filter(other -> other.type() == name.type()
                                        && other.number() == name.number()
                                        && !other.equals(name))
                                .forEach(other -> findings.say("the version number must be unique in the batch; "
                                        + other + " has the same")))));
        rules.add(FileRule.of(fileName, context -> new FileRule.Check<R>() {
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
                            + "_<version>.<extension>, with a batch id without blanks and a version such as V1 or 001");
                }
            }
        }));
    }

    private static <R> void addBatch(LeadFileType type, List<Rule<R>> rules) {
        LeadFileName name = LeadFileName.of("2026-01-31-b", type);
        LeadFileName second = name.next();
        LeadFileType companion = type == LeadFileType.CUSTOMER ? LeadFileType.ACCOUNT : LeadFileType.CUSTOMER;
        rules.add(BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.id-reused",
                                "No file was sent before with the same batch id, type and version.")
                        .source(LeadRules.CUSTOMER_DOCUMENT)
                        .brokenBy(Example.ofRow().inFile(name.toString()).given(SubmissionHistory.of(List.of(name))))
                        .keptBy(Example.ofRow().inFile(second.toString()).given(SubmissionHistory.of(List.of(name)))),
                List.of(SubmissionHistory.class),
                context -> new NameCheck<>(context, (file, findings) -> {
                    SubmissionHistory history = context.lookup(SubmissionHistory.class);
                    Submission submission = Submission.of(file);
                    if (history != null && history.find(Set.of(submission)).containsKey(submission)) {
                        findings.say("a file with this batch id, type and version was sent before; name its correction "
                                + file.next() + ", or use a new batch id for a new upload");
                    }
                })));
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
                        (file, findings) -> batchOf(file, context).stream()
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
                        .brokenBy(in(second, name))
                        .keptBy(in(second)),
                List.of(BatchFiles.class),
                context -> new NameCheck<>(
                        context,
                        (file, findings) -> batchOf(file, context).stream()
                                .filter(other -> other.type() == file.type() && other.number() < file.number())
                                .forEach(other -> findings.say(other + " is left out: this file replaces it")))));
    }

    private static <R> Rule<R> missing(LeadFileType wanted, LeadFileType type, Predicate<R> namesBusiness) {
        boolean customers = wanted == LeadFileType.CUSTOMER;
        LeadFileName name = LeadFileName.of("2026-01-31", type);
        LeadFileName customerFile = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER);
        LeadFileName relationshipFile = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER_RELATIONSHIP);
        Example lonely = in(name).with(LeadOptions.SERVES_BUSINESSES, true);
        // if a batch has only accounts, both are missing
        Profile withoutOther = Profile.standard().off(customers ? RELATIONSHIP_FILE_MISSING : CUSTOMER_FILE_MISSING);
        return BatchRule.of(
                LeadRules.enforced(
                                customers ? CUSTOMER_FILE_MISSING : RELATIONSHIP_FILE_MISSING,
                                "A batch has both a Customer and a Customer Relationship file if the program has customers"
                                        + " of type business or sole_prop, or if one of its rows is about such a customer. A"
                                        + " file may consist of its header. This rule reports a missing "
                                        + (customers ? "Customer" : "Customer Relationship") + " file.")
                        .source(LeadRules.PAIR_OF_FILES)
                        .needs("whether the program serves businesses (lead.serves-businesses)")
                        .brokenBy(type == LeadFileType.ACCOUNT ? lonely.under(withoutOther) : lonely)
                        .keptBy(in(name, customerFile, relationshipFile).with(LeadOptions.SERVES_BUSINESSES, true)),
                List.of(BatchFiles.class),
                context -> {
                    AtomicBoolean needed = new AtomicBoolean(context.options().get(LeadOptions.SERVES_BUSINESSES));
                    return new NameCheck<R>(context, (file, findings) -> {
                        if (needed.get()) {
                            checkMissing(wanted, file, context, findings);
                        }
                    }) {
                        @Override
                        public void remember(R row, RowText<R> text) {
                            if (namesBusiness.test(row)) {
                                needed.set(true);
                            }
                        }
                    };
                });
    }

    private static void checkMissing(LeadFileType wanted, LeadFileName name, RuleContext context, Findings findings) {
        List<LeadFileName> files = batchOf(name, context);
        boolean missing = files.stream().noneMatch(file -> file.type() == wanted);
        // reported once, on the first file that the batch has
        boolean first = files.stream().allMatch(file -> file.type().compareTo(name.type()) >= 0);
        if (missing && first) {
            FileTokens tokens = context.options().get(LeadOptions.FILE_TOKENS);
            findings.say("the batch must have the file " + LeadFileName.of(name.batchId(), wanted, tokens)
                    + ", if only with a header, as Lead needs both customer files");
        }
    }

    /** An example of a file without rows in a batch with other files. */
    private static Example in(LeadFileName name, LeadFileName... others) {
        List<LeadFileName> all =
                Stream.concat(Stream.of(name), Stream.of(others)).distinct().toList();
        return Example.ofNoRows().inFile(name.toString()).given(BatchFiles.of(all));
    }

    /** The names of all files of the batch; only the name of the file itself if the host does not supply them. */
    private static List<LeadFileName> batchOf(LeadFileName name, RuleContext context) {
        BatchFiles files = context.lookup(BatchFiles.class);
        List<LeadFileName> all =
                files == null ? null : files.find(Set.of(name.batchKey())).get(name.batchKey());
        return all == null ? List.of(name) : all;
    }

    /** Checks the name of each file, once the rows of all files were read. */
    private static class NameCheck<R> implements BatchRule.Check<R> {
        private final RuleContext context;
        private final BiConsumer<LeadFileName, Findings> check;
        private final Set<@Nullable String> names = new LinkedHashSet<>();

        NameCheck(RuleContext context, BiConsumer<LeadFileName, Findings> check) {
            this.context = context;
            this.check = check;
        }

        @Override
        public void endFile() {
            names.add(context.file().fileName());
        }

        @Override
        public void end(Findings findings) {
            for (String name : names) {
                Findings ofFile = findings.in(new Location(name, 0, 0, null));
                if (name == null) {
                    ofFile.skip("the file's name is not known");
                } else {
                    // the rule about names reports a name that is not one of Lead's
                    Optional<LeadFileName> parsed =
                            LeadFileName.parse(name, context.options().get(LeadOptions.FILE_TOKENS));
                    parsed.ifPresent(leadName -> check.accept(leadName, ofFile));
                }
            }
        }
    }
}
