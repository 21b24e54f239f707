package org.partnerfiles.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition that needs the host's data, or more than one file. The rule makes one check for each batch; a single file is a batch of
 * one.
 *
 * <pre>{@code
 * BatchRule<LoanProCustomer> unknown = BatchRule.of(
 *     RuleDescription.of("acme.unknown-branch", "A customer's branch is one of ours.").at("status"),
 *     List.of(Branches.class),
 *     context -> new BatchRule.Check<>() {
 *         public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
 *             keys.ask(Branches.class, customer.status());
 *         }
 *
 *         public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
 *             if (customer.status() != null && context.answer(Branches.class, customer.status()) == null) {
 *                 findings.at("status", "is no branch of ours");
 *             }
 *         }
 *     });
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public non-sealed interface BatchRule<R> extends Rule<R> {

    /** {@return the interfaces of the look-ups without which the rule is skipped} */
    List<Class<? extends Lookup<?, ?>>> needs();

    /** {@return the interfaces of the look-ups that the rule calls if the host has supplied them, and can do without} */
    default List<Class<? extends Lookup<?, ?>>> uses() {
        return List.of();
    }

    /**
     * {@return the keys by which the rule compares rows of one file; null if it compares none, or needs all rows} Without look-ups for the rows
     * of other files, a batch is one file.
     */
    default @Nullable RowKeys<R> keys() {
        return null;
    }

    @Override
    default Rule.Level level() {
        return Rule.Level.BATCH;
    }

    /**
     * {@return the check of one batch}
     *
     * @param context what it may use
     */
    Check<R> open(RuleContext context);

    /** Receives the keys that a check needs answers for. */
    interface Keys {

        /**
         * Asks for a key.
         *
         * @param kind the interface of the look-up
         * @param key the key; none is asked for if it is null
         * @param <K> the type of its keys
         * @param <L> the interface of the look-up
         */
        <K, L extends Lookup<K, ?>> void ask(Class<L> kind, K key);
    }

    /**
     * The check of one batch. Used by one thread. The keys of a whole chunk of records are looked up at once; then each record
     * is checked with the {@linkplain RuleContext#answer answers} and remembered, in order.
     *
     * <p>In a rule over several files, what a rejected row names counts as present, since its file is mended and sent with the others: one
     * mistake is one finding. A rule on the rows of one file that needs look-ups overrides {@link #rememberRejected}.
     *
     * @param <R> the record
     */
    interface Check<R> extends FileRule.Check<R> {

        /**
         * Asks for the keys that a record needs. If it throws, the record is not checked by this rule, as its answers are missing.
         *
         * @param record the record
         * @param keys receives the keys
         */
        default void keys(R record, Keys keys) {}

        /** Remembers a record whose row is rejected. By default it is remembered like an accepted one. */
        @Override
        default void rememberRejected(R record, RowText<R> row, boolean refusesFile) {
            remember(record, row);
        }

        /** Called at the end of each file of the batch, when {@link RuleContext#file} is complete; also for a file without records. */
        default void endFile() {}
    }

    /**
     * {@return a rule of a description, its look-ups and a maker of checks}
     *
     * @param description the description
     * @param needs the interfaces of the look-ups without which it is skipped
     * @param open makes the check of one batch
     * @param <R> the record
     */
    static <R> BatchRule<R> of(
            RuleDescription description,
            List<Class<? extends Lookup<?, ?>>> needs,
            Function<RuleContext, Check<R>> open) {
        return of(description, needs, List.of(), open);
    }

    /**
     * {@return a rule that also compares the rows of one file, by keys}
     *
     * @param description the description
     * @param needs the interfaces of the look-ups without which it is skipped
     * @param keys the keys of a row
     * @param open makes the check of one batch
     * @param <R> the record
     */
    static <R> BatchRule<R> keyed(
            RuleDescription description,
            List<Class<? extends Lookup<?, ?>>> needs,
            RowKeys<R> keys,
            Function<RuleContext, Check<R>> open) {
        return of(description, needs, List.of(), keys, open);
    }

    /**
     * {@return a rule of a description, its look-ups and a maker of checks}
     *
     * @param description the description
     * @param needs the interfaces of the look-ups without which it is skipped
     * @param uses the interfaces of the look-ups that it can do without
     * @param open makes the check of one batch
     * @param <R> the record
     */
    static <R> BatchRule<R> of(
            RuleDescription description,
            List<Class<? extends Lookup<?, ?>>> needs,
            List<Class<? extends Lookup<?, ?>>> uses,
            Function<RuleContext, Check<R>> open) {
        return of(description, needs, uses, null, open);
    }

    private static <R> BatchRule<R> of(
            RuleDescription description,
            List<Class<? extends Lookup<?, ?>>> needs,
            List<Class<? extends Lookup<?, ?>>> uses,
            @Nullable RowKeys<R> keys,
            Function<RuleContext, Check<R>> open) {
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
            public List<Class<? extends Lookup<?, ?>>> uses() {
                return uses;
            }

            @Override
            public @Nullable RowKeys<R> keys() {
                return keys;
            }

            @Override
            public Check<R> open(RuleContext context) {
                return open.apply(context);
            }
        };
    }
}
