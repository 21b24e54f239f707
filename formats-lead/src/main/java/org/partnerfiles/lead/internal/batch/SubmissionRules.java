package org.partnerfiles.lead.internal.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.SentFile;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** The rules about a file and the files that were sent before under the same batch id. */
final class SubmissionRules {

    private static final String ERROR_HANDLING = LeadRules.CUSTOMER_DOCUMENT + ": Error Handling";

    private SubmissionRules() {}

    static <R> List<Rule<R>> of(LeadFileType type) {
        LeadFileName name = LeadFileName.of("2026-01-31-b", type);
        LeadFileName second = name.next();
        SubmissionHistory first = SubmissionHistory.ofNames(List.of(name));
        SubmissionHistory later = SubmissionHistory.ofNames(List.of(second));
        return List.of(
                BatchRule.of(
                        LeadRules.enforced(
                                        "lead.batch.id-reused",
                                        "No other file was sent before with the same batch id, type and version. A file that"
                                                + " was sent before with the same bytes is information: it is not to be sent again."
                                                + " A new version of a file that Lead is known to have taken is advice. The name"
                                                + " that is proposed is one version above the highest one ever sent.")
                                .source(LeadRules.CUSTOMER_DOCUMENT)
                                .brokenBy(
                                        Example.ofRow().inFile(name.toString()).given(first))
                                .keptBy(Example.ofRow()
                                        .inFile(second.toString())
                                        .given(first)),
                        List.of(SubmissionHistory.class),
                        List.of(FileDigests.class),
                        context -> check(context, SubmissionRules::reused)),
                BatchRule.of(
                        LeadRules.enforced(
                                        "lead.batch.outdated-version",
                                        "No higher version of the file was sent before. Lead takes the latest version of each"
                                                + " file, so that a lower one has no effect.")
                                .source(ERROR_HANDLING)
                                .brokenBy(
                                        Example.ofRow().inFile(name.toString()).given(later))
                                .keptBy(Example.ofRow()
                                        .inFile(second.next().toString())
                                        .given(later)),
                        List.of(SubmissionHistory.class),
                        context -> check(context, SubmissionRules::outdated)));
    }

    private static <R> NameCheck<R> check(RuleContext context, NameCheck.OfName check) {
        return new NameCheck<>(context, check);
    }

    private static @Nullable SentFile sameVersion(LeadFileName name, List<SentFile> sent) {
        for (SentFile file : sent) {
            if (SentFiles.isSameVersion(file, name)) {
                return file;
            }
        }
        return null;
    }

    private static LeadFileName correction(LeadFileName name, NameCheck.Others others) {
        long highest = SentFiles.highestVersion(others.sent(), name.type());
        for (LeadFileName here : others.here()) {
            highest = here.type() == name.type() ? Math.max(highest, here.number()) : highest;
        }
        return name.nextAfter(highest);
    }

    private static void reused(LeadFileName name, NameCheck.Others others, Findings findings) {
        List<SentFile> sent = others.sent();
        SentFile same = sameVersion(name, sent);
        if (same != null) {
            if (isSameContent(same, others)) {
                findings.say("was sent before with the same bytes; do not send it again", Effect.INFORMATION);
            } else {
                findings.say("a file with this batch id, type and version was sent before; name its correction "
                        + correction(name, others) + ", or use a new batch id for a new upload");
            }
        } else if (sent.stream()
                .anyMatch(file -> file.name().type() == name.type() && file.outcome() == Outcome.TAKEN)) {
            findings.say(
                    "Lead has taken an earlier version of this file, so that there is nothing to correct; use a new batch id for a"
                            + " new upload",
                    Effect.ADVICE);
        }
    }

    private static boolean isSameContent(SentFile same, NameCheck.Others others) {
        String digest = SentFiles.digest(same);
        return digest != null && digest.equals(others.digest());
    }

    private static void outdated(LeadFileName name, NameCheck.Others others, Findings findings) {
        List<SentFile> sent = others.sent();
        SentFiles.newest(sent, name.type())
                .filter(newest -> newest.name().number() > name.number() && sameVersion(name, sent) == null)
                .ifPresent(newest -> findings.say("version " + newest.name().version()
                        + " was sent before, and Lead takes the latest; name this file "
                        + correction(name, others)));
    }
}
