package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.rule.Lookup;

/**
 * The files that were sent before, refused ones included. A key is a {@linkplain LeadFileName#batchKey batch id in lower case}; the answer
 * is all files that were sent under it, in any order.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SubmissionHistory extends Lookup<String, List<SentFile>> {

    /**
     * {@return a history in memory}
     *
     * @param files the files that were sent
     */
    static SubmissionHistory of(Collection<SentFile> files) {
        Map<String, List<SentFile>> known = new HashMap<>();
        files.forEach(file -> known.computeIfAbsent(file.name().batchKey(), key -> new ArrayList<>())
                .add(file));
        return batches -> Lookup.findIn(known, batches);
    }

    /**
     * {@return a history in memory of files of which only the names are known}
     *
     * @param names the names of the files that were sent
     */
    static SubmissionHistory ofNames(Collection<LeadFileName> names) {
        return of(names.stream().map(SentFile::of).toList());
    }
}
