package org.partnerfiles.fiction;

/**
 * Makes valid records of a format: such that a file of them has no error and as little advice as the format allows.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface RecordGenerator<R> {

    /**
     * {@return a record; the same for the same fiction and number}
     *
     * @param fiction what to invent from, the record's own
     * @param number the number of the record in its file, from 1; for what must be unique
     */
    R record(Fiction fiction, long number);
}
