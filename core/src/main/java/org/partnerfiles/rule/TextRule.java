package org.partnerfiles.rule;

/**
 * A condition on the text of one row, for what the values do not show, such as a line break or a spelling.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public non-sealed interface TextRule<R> extends Rule<R> {

    @Override
    default Rule.Level level() {
        return Rule.Level.RECORD;
    }

    /**
     * Checks a row that was read, or that is about to be written.
     *
     * @param row its text
     * @param context what else it may use
     * @param findings receives what is wrong
     */
    void check(RowText<R> row, RuleContext context, Findings findings);

    /**
     * The check of a text rule.
     *
     * @param <R> the record
     */
    @FunctionalInterface
    interface Check<R> {
        /**
         * Checks a row.
         *
         * @param row its text
         * @param context what else it may use
         * @param findings receives what is wrong
         */
        void check(RowText<R> row, RuleContext context, Findings findings);
    }

    /**
     * {@return a rule of a description and a check}
     *
     * @param description the description
     * @param check the check
     * @param <R> the record
     */
    static <R> TextRule<R> of(RuleDescription description, Check<R> check) {
        return new TextRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public void check(RowText<R> row, RuleContext context, Findings findings) {
                check.check(row, context, findings);
            }
        };
    }
}
