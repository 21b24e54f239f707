package org.partnerfiles.lead.internal.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** What Lead asks of the files of a batch as files: which there are, and what they are called. */
final class BatchFileRules {

    private static final String CUSTOMER_FILE_MISSING = "lead.batch.customer-file-missing";
    private static final String RELATIONSHIP_FILE_MISSING = "lead.batch.relationship-file-missing";

    private static final String NAMING = LeadRules.CUSTOMER_DOCUMENT + ": Batch ID Naming Convention";
    private static final String PAIR = LeadRules.CUSTOMER_DOCUMENT + ": Additional Requirements";

    private BatchFileRules() {}

    static <R> List<Rule<R>> of(LeadFileType type, Predicate<R> namesBusiness) {
        LeadFileName name = LeadFileName.of("2026-01-31-b", type);
        LeadFileName second = name.next();
        LeadFileType companion = type == LeadFileType.CUSTOMER ? LeadFileType.ACCOUNT : LeadFileType.CUSTOMER;
        LeadFileName otherCase = LeadFileName.of("2026-01-31-B", companion);
        LeadFileName sameCase = LeadFileName.of("2026-01-31-b", companion);
        Rule<R> idReused = BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.id-reused",
                                "A file is sent under a batch id, type and version that no file was sent under before.")
                        .source(LeadRules.CUSTOMER_DOCUMENT)
                        .brokenBy(Example.ofRow().inFile(name.toString()).given(SubmissionHistory.of(List.of(name))))
                        .keptBy(Example.ofRow().inFile(second.toString()).given(SubmissionHistory.of(List.of(name)))),
                List.of(SubmissionHistory.class),
                IdReused::new);
        Rule<R> caseMismatch = BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.id-case-mismatch",
                                "The files of a batch spell its id alike. Ids that differ in case alone are taken for one, as"
                                        + " in the vendor's own example.")
                        .effect(Effect.ADVICE)
                        .source(NAMING)
                        .brokenBy(in(name, otherCase))
                        .keptBy(in(name, sameCase)),
                List.of(BatchFiles.class),
                CaseMismatch::new);
        Rule<R> superseded = BatchRule.of(
                LeadRules.enforced(
                                "lead.batch.superseded-version",
                                "A batch has one version of each file. Of several the newest counts, the older ones are named"
                                        + " and left out.")
                        .effect(Effect.INFORMATION)
                        .source(LeadRules.CUSTOMER_DOCUMENT + ": Error Handling")
                        .brokenBy(in(second, name))
                        .keptBy(in(second)),
                List.of(BatchFiles.class),
                Superseded::new);
        Stream<Rule<R>> missing = Stream.of(LeadFileType.CUSTOMER, LeadFileType.CUSTOMER_RELATIONSHIP)
                .filter(wanted -> wanted != type)
                .map(wanted -> missing(wanted, type, namesBusiness));
        return Stream.concat(Stream.of(idReused, caseMismatch, superseded), missing)
                .toList();
    }

    private static <R> Rule<R> missing(LeadFileType wanted, LeadFileType type, Predicate<R> namesBusiness) {
        boolean customers = wanted == LeadFileType.CUSTOMER;
        LeadFileName name = LeadFileName.of("2026-01-31", type);
        LeadFileName customerFile = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER);
        LeadFileName relationshipFile = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER_RELATIONSHIP);
        Example alone = in(name).with(LeadOptions.SERVES_BUSINESSES, true);
        // beside accounts alone both are missing
        Profile withoutOther = Profile.standard().off(customers ? RELATIONSHIP_FILE_MISSING : CUSTOMER_FILE_MISSING);
        return BatchRule.of(
                LeadRules.enforced(
                                customers ? CUSTOMER_FILE_MISSING : RELATIONSHIP_FILE_MISSING,
                                "A batch has both a Customer and a Customer Relationship file: always where the program has"
                                        + " customers of type business or sole_prop, and otherwise where one of its rows is about"
                                        + " such a customer. A file may have its header alone. Here the "
                                        + (customers ? "Customer" : "Customer Relationship") + " file is missing.")
                        .source(PAIR)
                        .needs("whether the program serves businesses (lead.serves-businesses)")
                        .brokenBy(type == LeadFileType.ACCOUNT ? alone.under(withoutOther) : alone)
                        .keptBy(in(name, customerFile, relationshipFile).with(LeadOptions.SERVES_BUSINESSES, true)),
                List.of(BatchFiles.class),
                context -> new Missing<>(context, wanted, namesBusiness));
    }

    /** A file without rows, which lies beside others. */
    private static Example in(LeadFileName name, LeadFileName... others) {
        List<LeadFileName> all =
                Stream.concat(Stream.of(name), Stream.of(others)).distinct().toList();
        return Example.ofNoRows().inFile(name.toString()).given(BatchFiles.of(all));
    }

    /** A check that asks something of each file by its name, once the rows of all were seen. */
    private abstract static class OfName<R> implements BatchRule.Check<R> {
        private final RuleContext context;
        private final Set<@Nullable String> names = new LinkedHashSet<>();

        OfName(RuleContext context) {
            this.context = context;
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
                    // a name that is none of Lead's is reported by the rule about names
                    FileTokens tokens = context.options().get(LeadOptions.FILE_TOKENS);
                    Optional<LeadFileName> parsed = LeadFileName.parse(name, tokens);
                    parsed.ifPresent(leadName -> check(leadName, ofFile));
                }
            }
        }

        abstract void check(LeadFileName name, Findings findings);

        RuleContext context() {
            return context;
        }

        /** The names of all files of the batch; that of the file alone where the host does not say. */
        List<LeadFileName> batchOf(LeadFileName name) {
            BatchFiles files = context.lookup(BatchFiles.class);
            List<LeadFileName> all =
                    files == null ? null : files.find(Set.of(name.batchKey())).get(name.batchKey());
            return all == null ? List.of(name) : all;
        }
    }

    /** No two files of one type and number: a part of lead.file-name. */
    static final class SameVersion<R> extends OfName<R> {
        SameVersion(RuleContext context) {
            super(context);
        }

        @Override
        void check(LeadFileName name, Findings findings) {
            for (LeadFileName other : batchOf(name)) {
                if (other.type() == name.type() && other.number() == name.number() && !other.equals(name)) {
                    findings.say("the version has the same number as that of " + other + ", in the same batch");
                }
            }
        }
    }

    private static final class IdReused<R> extends OfName<R> {
        IdReused(RuleContext context) {
            super(context);
        }

        @Override
        void check(LeadFileName name, Findings findings) {
            SubmissionHistory history = context().lookup(SubmissionHistory.class);
            Submission submission = Submission.of(name);
            if (history != null && history.find(Set.of(submission)).containsKey(submission)) {
                findings.say("a file of this batch id, type and version was sent before; the next version is "
                        + name.next() + ", a new upload has a batch id of its own");
            }
        }
    }

    private static final class CaseMismatch<R> extends OfName<R> {
        CaseMismatch(RuleContext context) {
            super(context);
        }

        @Override
        void check(LeadFileName name, Findings findings) {
            for (LeadFileName other : batchOf(name)) {
                if (!other.batchId().equals(name.batchId())) {
                    findings.say("the batch id differs in case from that of " + other);
                    return;
                }
            }
        }
    }

    private static final class Superseded<R> extends OfName<R> {
        Superseded(RuleContext context) {
            super(context);
        }

        @Override
        void check(LeadFileName name, Findings findings) {
            for (LeadFileName other : batchOf(name)) {
                if (other.type() == name.type() && other.number() < name.number()) {
                    findings.say(other + " is left out: this file replaces it");
                }
            }
        }
    }

    private static final class Missing<R> extends OfName<R> {
        private final LeadFileType wanted;
        private final Predicate<R> namesBusiness;
        private boolean needed;

        Missing(RuleContext context, LeadFileType wanted, Predicate<R> namesBusiness) {
            super(context);
            this.wanted = wanted;
            this.namesBusiness = namesBusiness;
            this.needed = context.options().get(LeadOptions.SERVES_BUSINESSES);
        }

        @Override
        public void remember(R record, RowText<R> row) {
            needed |= namesBusiness.test(record);
        }

        @Override
        void check(LeadFileName name, Findings findings) {
            List<LeadFileName> files = batchOf(name);
            boolean missing = files.stream().noneMatch(file -> file.type() == wanted);
            // said once: by the first file that can say it
            boolean first = files.stream().allMatch(file -> file.type().compareTo(name.type()) >= 0);
            if (needed && missing && first) {
                FileTokens tokens = context().options().get(LeadOptions.FILE_TOKENS);
                findings.say("the batch has no "
                        + LeadFileName.of(name.batchId(), wanted, tokens)
                        + ", a header alone would do; the two customer files work as a pair");
            }
        }
    }
}
