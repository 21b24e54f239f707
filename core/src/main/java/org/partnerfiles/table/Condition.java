package org.partnerfiles.table;

import org.partnerfiles.option.Options;

/**
 * When a column is required, judged by the record it stands in.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface Condition<R> {

    /**
     * {@return whether the condition holds}
     *
     * @param record a record, possibly partly filled
     * @param options the host's choices
     */
    boolean holds(R record, Options options);
}
