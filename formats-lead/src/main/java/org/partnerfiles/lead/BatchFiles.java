package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.rule.Lookup;

/**
 * Which files a batch has, older versions too. A key is a {@linkplain LeadFileName#batchKey batch id in lower case}. A batch that is
 * validated by {@link LeadBatchValidator} supplies it; a host does so where it validates one file of a batch alone.
 */
@FunctionalInterface
public interface BatchFiles extends Lookup<String, List<LeadFileName>> {

    /**
     * {@return the batches of these files}
     *
     * @param names the names of the files
     */
    static BatchFiles of(Iterable<LeadFileName> names) {
        Map<String, List<LeadFileName>> byBatch = new HashMap<>();
        names.forEach(name -> byBatch.computeIfAbsent(name.batchKey(), key -> new ArrayList<>())
                .add(name));
        return ids -> Lookup.findIn(byBatch, ids);
    }
}
