package org.partnerfiles.lead.internal.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Location;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.SentFile;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RuleContext;

/** Checks the name of each file of a batch, after the rows of all files were read. */
class NameCheck<R> implements BatchRule.Check<R> {

    /** What is checked about a file. */
    @FunctionalInterface
    interface OfName {
        void check(LeadFileName name, Others others, Findings findings);
    }

    /** The other files of a batch, as far as look-ups know them. */
    record Others(RuleContext context, LeadFileName name) {

        /** The names of all files at hand; only the name itself if the host does not supply them. */
        List<LeadFileName> here() {
            BatchFiles files = context.lookup(BatchFiles.class);
            List<LeadFileName> all =
                    files == null ? null : files.find(Set.of(name.batchKey())).get(name.batchKey());
            return all == null ? List.of(name) : all;
        }

        /** The files that were sent before under the batch id; none if no history is known. */
        List<SentFile> sent() {
            SubmissionHistory history = context.lookup(SubmissionHistory.class);
            List<SentFile> files = history == null
                    ? null
                    : history.find(Set.of(name.batchKey())).get(name.batchKey());
            return files == null ? List.of() : files;
        }

        /** The digest of the file under check, or null if it is not at hand. */
        @Nullable
        String digest() {
            FileDigests digests = context.lookup(FileDigests.class);
            return digests == null
                    ? null
                    : digests.find(Set.of(name.toString())).get(name.toString());
        }
    }

    private final RuleContext context;
    private final OfName check;
    private final Set<@Nullable String> names = new LinkedHashSet<>();

    NameCheck(RuleContext context, OfName check) {
        this.context = context;
        this.check = check;
    }

    /** Of files, not of rows. */
    @Override
    public boolean hasMemory() {
        return false;
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
                ofFile.skip(FileFacts.NAME_NOT_KNOWN);
            } else {
                // the rule about names reports a name that is not one of Lead's
                Optional<LeadFileName> parsed =
                        LeadFileName.parse(name, context.options().get(LeadOptions.FILE_TOKENS));
                parsed.ifPresent(leadName -> check.check(leadName, new Others(context, leadName), ofFile));
            }
        }
    }
}
