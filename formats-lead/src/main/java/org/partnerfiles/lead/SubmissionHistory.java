package org.partnerfiles.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.partnerfiles.rule.Lookup;

/** The files that were submitted before. The answer is the name of the earlier file. */
@FunctionalInterface
public interface SubmissionHistory extends Lookup<Submission, String> {

    /**
     * {@return a history in memory}
     *
     * @param names the names of the files that were submitted
     */
    static SubmissionHistory of(Collection<LeadFileName> names) {
        Map<Submission, String> known = new HashMap<>();
        names.forEach(name -> known.put(Submission.of(name), name.toString()));
        return submissions -> Lookup.findIn(known, submissions);
    }
}
