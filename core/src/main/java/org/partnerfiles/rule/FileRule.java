package org.partnerfiles.rule;

import java.util.function.Function;

/**
 * A condition over all records of a file. The rule makes one check for each file; the check holds the state.
 *
 * @param <R> the record
 */
public non-sealed interface FileRule<R> extends Rule<R> {

    /**
     * {@return the check of one file}
     *
     * @param context what it may use
     */
    Check<R> open(FileContext context);

    /**
     * The check of one file. Used by one thread. A record is judged first and remembered after, and not remembered at all when a
     * writer refuses it.
     *
     * @param <R> the record
     */
    interface Check<R> {

        /**
         * Judges a record by what is remembered, without remembering it.
         *
         * @param record a record, possibly partly filled
         * @param row its text
         * @param findings takes what is wrong with this record
         */
        default void check(R record, RowText<R> row, Findings findings) {}

        /**
         * Remembers a record.
         *
         * @param record a record, possibly partly filled
         * @param row its text
         */
        default void remember(R record, RowText<R> row) {}

        /**
         * Judges the file once all its records were seen.
         *
         * @param findings takes what is wrong with the file
         */
        default void end(Findings findings) {}
    }

    /**
     * {@return a rule of a description and a maker of checks}
     *
     * @param description what the rule says
     * @param open makes the check of one file
     * @param <R> the record
     */
    static <R> FileRule<R> of(RuleDescription description, Function<FileContext, Check<R>> open) {
        return new FileRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public Check<R> open(FileContext context) {
                return open.apply(context);
            }
        };
    }
}
