package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.rule.Lookup;

/**
 * The files of each batch, with older versions. A key is a {@linkplain LeadFileName#batchKey batch id in lower case}. The
 * {@link LeadBatchValidator} supplies it; a host supplies it to validate a single file of a batch.
 *
 * @since 0.1.0
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
