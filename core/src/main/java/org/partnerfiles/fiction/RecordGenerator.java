package org.partnerfiles.fiction;

/**
 * Generates valid records of a format. A file of them has no error and as little advice as the format allows.
 *
 * @param <R> the record
 * @since 0.1.0
 */
@FunctionalInterface
public interface RecordGenerator<R> {

    /**
     * {@return a record, the same for the same source and number}
     *
     * @param fiction the source for this record
     * @param number the number of the record in its file, from 1; for what must be unique
     */
    R record(Fiction fiction, long number);
}
