package org.partnerfiles.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition that needs the host's own data, or more than one file. The rule makes one check for each batch (a file validated
 * alone is a batch of one).
 *
 * @param <R> the record
 */
public non-sealed interface BatchRule<R> extends Rule<R> {

    /** {@return the look-ups without which the rule is skipped} */
    List<Class<? extends Lookup<?, ?>>> needs();

    /**
     * {@return the check of one batch}
     *
     * @param context what it may use
     */
    Check<R> open(BatchContext context);

    /** What a rule is given when a batch begins. */
    interface BatchContext extends FileContext {

        /**
         * {@return a look-up that the host supplied, or null}
         *
         * @param kind the interface of the look-up
         * @param <L> the interface of the look-up
         */
        <L extends Lookup<?, ?>> @Nullable L lookup(Class<L> kind);

        /** {@return how many files the batch has; 1 for a file by itself} */
        int files();
    }

    /** Where a check says which keys it wants answered for a record. */
    interface Keys {

        /**
         * Asks for a key.
         *
         * @param kind the interface of the look-up
         * @param key the key
         * @param <K> the type of its keys
         * @param <L> the interface of the look-up
         */
        <K, L extends Lookup<K, ?>> void ask(Class<L> kind, K key);
    }

    /** What the look-ups answered for a chunk of records. */
    interface Answers {

        /**
         * {@return what is known about a key, or null}
         *
         * @param kind the interface of the look-up
         * @param key a key that was asked for
         * @param <K> the type of its keys
         * @param <V> what is known about it
         * @param <L> the interface of the look-up
         */
        <K, V, L extends Lookup<K, V>> @Nullable V get(Class<L> kind, K key);
    }

    /**
     * The check of one batch. Used by one thread. The keys of a whole chunk of records are asked for at once; then each record
     * is judged and remembered in turn, as with {@link FileRule.Check}.
     *
     * @param <R> the record
     */
    interface Check<R> {

        /**
         * Says which keys are wanted for a record.
         *
         * @param record the record
         * @param keys takes the keys
         */
        default void keys(R record, Keys keys) {}

        /**
         * Judges a record by what is remembered and by the answers, without remembering it.
         *
         * @param record a record, possibly partly filled
         * @param row its text
         * @param answers what the look-ups know
         * @param findings takes what is wrong with this record
         */
        default void check(R record, RowText<R> row, Answers answers, Findings findings) {}

        /**
         * Remembers a record.
         *
         * @param record the record
         * @param row its text
         */
        default void remember(R record, RowText<R> row) {}

        /** Takes that a file of the batch ends, of which {@link BatchContext#file} now knows all; also one without a record. */
        default void endFile() {}

        /**
         * Judges the batch at its end.
         *
         * @param findings takes what is wrong with the batch
         */
        default void end(Findings findings) {}
    }

    /**
     * {@return a rule of a description, its look-ups and a maker of checks}
     *
     * @param description what the rule says
     * @param needs the look-ups without which it is skipped
     * @param open makes the check of one batch
     * @param <R> the record
     */
    static <R> BatchRule<R> of(
            RuleDescription description,
            List<Class<? extends Lookup<?, ?>>> needs,
            Function<BatchContext, Check<R>> open) {
        return new BatchRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public List<Class<? extends Lookup<?, ?>>> needs() {
                return needs;
            }

            @Override
            public Check<R> open(BatchContext context) {
                return open.apply(context);
            }
        };
    }
}
