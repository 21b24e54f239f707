package org.partnerfiles.rule;

import java.util.List;
import java.util.function.Function;

/**
 * A condition that needs the host's own data, or more than one file. The rule makes one check for each batch (a file validated
 * alone is a batch of one).
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
 *             if (context.answer(Branches.class, customer.status()) == null) findings.at("status", "is no branch of ours");
 *         }
 *     });
 * }</pre>
 *
 * @param <R> the record
 */
public non-sealed interface BatchRule<R> extends Rule<R> {

    /** {@return the interfaces of the look-ups without which the rule is skipped} */
    List<Class<? extends Lookup<?, ?>>> needs();

    /** {@return the interfaces of the look-ups that the rule asks where the host supplied them, and does without otherwise} */
    default List<Class<? extends Lookup<?, ?>>> uses() {
        return List.of();
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

    /**
     * The check of one batch. Used by one thread. The keys of a whole chunk of records are asked for at once; then each record
     * is checked by the {@linkplain RuleContext#answer answers} and remembered in turn.
     *
     * @param <R> the record
     */
    interface Check<R> extends FileRule.Check<R> {

        /**
         * Asks for the keys that are wanted for a record.
         *
         * @param record the record
         * @param keys takes the keys
         */
        default void keys(R record, Keys keys) {}

        /** Takes that a file of the batch ends, of which {@link RuleContext#file} now knows all; also one without a record. */
        default void endFile() {}
    }

    /**
     * {@return a rule of a description, its look-ups and a maker of checks}
     *
     * @param description what the rule says
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
     * {@return a rule of a description, its look-ups and a maker of checks}
     *
     * @param description what the rule says
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
            public Check<R> open(RuleContext context) {
                return open.apply(context);
            }
        };
    }
}
