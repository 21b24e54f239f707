package org.partnerfiles.lead.internal.batch;

import java.util.Map;
import org.partnerfiles.lead.AccountHistory;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.rule.Lookup;

/** Why rules on batches are skipped, for the people who run the check. */
public final class WithoutLookups {

    static final String WITH_HISTORY =
            ": check the batch with its history (on the command line, check-batch DIR --history DIR)";
    private static final String WITHOUT_WHAT_WAS_SENT = "needs what was sent before" + WITH_HISTORY;

    static final String UNKNOWN_IDS =
            "some ids are not in the readable part of this batch, and it is not known whether they were submitted before: a history"
                    + " has your own ids (on the command line, check-batch DIR --history DIR), and the program that checks the"
                    + " files must supply those that Lead gave (ask its developer)";

    /** The reasons by the kinds of the look-ups. */
    public static final Map<Class<? extends Lookup<?, ?>>, String> REASONS = Map.of(
            BatchFiles.class,
            "needs the names of the other files of the batch: check them together (on the command line, check-batch DIR)",
            CustomerDirectory.class,
            "needs the customers of the batch and of earlier ones" + WITH_HISTORY,
            RelationshipHistory.class,
            WITHOUT_WHAT_WAS_SENT,
            AccountHistory.class,
            WITHOUT_WHAT_WAS_SENT,
            SubmissionHistory.class,
            WITHOUT_WHAT_WAS_SENT);

    private WithoutLookups() {}
}
