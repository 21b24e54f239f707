package org.partnerfiles.rule;

/**
 * A condition on one record.
 *
 * <pre>{@code
 * RecordRule<LoanProCustomer> scored = RecordRule.of(
 *     RuleDescription.of("acme.scored", "An added customer has a credit score.").at("creditScoreExperian"),
 *     (customer, context, findings) -> {
 *         if (customer.creditScores().experian() == null) findings.at("creditScoreExperian", "is needed by credit policy");
 *     });
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public non-sealed interface RecordRule<R> extends Rule<R> {

    @Override
    default Rule.Level level() {
        return Rule.Level.RECORD;
    }

    /**
     * {@return whether the rule checks each of its columns by itself} Such a rule is called even if some of the
     * columns in its description could not be read; its findings on those columns are dropped.
     */
    default boolean checksEachColumn() {
        return false;
    }

    /**
     * Checks a record. Not called if one of the columns in the description could not be read, unless the rule
     * {@linkplain #checksEachColumn() checks each by itself}.
     *
     * @param record a record, possibly partly filled
     * @param context what else it may use
     * @param findings receives what is wrong
     */
    void check(R record, RuleContext context, Findings findings);

    /**
     * The check of a record rule.
     *
     * @param <R> the record
     */
    @FunctionalInterface
    interface Check<R> {
        /**
         * Checks a record.
         *
         * @param record the record
         * @param context what else it may use
         * @param findings receives what is wrong
         */
        void check(R record, RuleContext context, Findings findings);
    }

    /**
     * {@return a rule of a description and a check}
     *
     * @param description the description
     * @param check the check
     * @param <R> the record
     */
    static <R> RecordRule<R> of(RuleDescription description, Check<R> check) {
        return made(description, check, false);
    }

    /**
     * {@return a rule that checks each of its columns by itself}
     *
     * @param description the description
     * @param check the check; each of its findings names a column
     * @param <R> the record
     */
    static <R> RecordRule<R> ofEachColumn(RuleDescription description, Check<R> check) {
        return made(description, check, true);
    }

    private static <R> RecordRule<R> made(RuleDescription description, Check<R> check, boolean checksEachColumn) {
        return new RecordRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public boolean checksEachColumn() {
                return checksEachColumn;
            }

            @Override
            public void check(R record, RuleContext context, Findings findings) {
                check.check(record, context, findings);
            }
        };
    }
}
