package org.partnerfiles.rule;

/**
 * A condition over one record.
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
 */
public non-sealed interface RecordRule<R> extends Rule<R> {

    @Override
    default Rule.Level level() {
        return Rule.Level.RECORD;
    }

    /**
     * {@return whether the rule judges each of its columns whatever the others hold} Such a rule is asked also where some of the
     * columns that its description names could not be read, and is not heard about those.
     */
    default boolean judgesEachColumn() {
        return false;
    }

    /**
     * Judges a record. Not asked when one of the columns that the description names could not be read, unless the rule
     * {@linkplain #judgesEachColumn() judges each}.
     *
     * @param record a record, possibly partly filled
     * @param context what else it may use
     * @param findings takes what is wrong
     */
    void check(R record, RuleContext context, Findings findings);

    /**
     * The part of a record rule that judges.
     *
     * @param <R> the record
     */
    @FunctionalInterface
    interface Check<R> {
        /**
         * Judges a record.
         *
         * @param record the record
         * @param context what else it may use
         * @param findings takes what is wrong
         */
        void check(R record, RuleContext context, Findings findings);
    }

    /**
     * {@return a rule of a description and a check}
     *
     * @param description what the rule says
     * @param check the part that judges
     * @param <R> the record
     */
    static <R> RecordRule<R> of(RuleDescription description, Check<R> check) {
        return made(description, check, false);
    }

    /**
     * {@return a rule that judges each of its columns whatever the others hold}
     *
     * @param description what the rule says
     * @param check the part that judges; it names the column of all that it finds
     * @param <R> the record
     */
    static <R> RecordRule<R> ofEachColumn(RuleDescription description, Check<R> check) {
        return made(description, check, true);
    }

    private static <R> RecordRule<R> made(RuleDescription description, Check<R> check, boolean judgesEachColumn) {
        return new RecordRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public boolean judgesEachColumn() {
                return judgesEachColumn;
            }

            @Override
            public void check(R record, RuleContext context, Findings findings) {
                check.check(record, context, findings);
            }
        };
    }
}
