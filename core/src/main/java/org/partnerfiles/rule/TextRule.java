package org.partnerfiles.rule;

/**
 * A condition over the text of one row: what a value no longer shows, such as a line break or a spelling.
 *
 * @param <R> the record
 */
public non-sealed interface TextRule<R> extends Rule<R> {

    @Override
    default Rule.Level level() {
        return Rule.Level.RECORD;
    }

    /**
     * Judges a row that was read, or that is about to be written.
     *
     * @param row its text
     * @param context what else it may use
     * @param findings takes what is wrong
     */
    void check(RowText<R> row, RuleContext context, Findings findings);

    /**
     * The part of a text rule that judges.
     *
     * @param <R> the record
     */
    @FunctionalInterface
    interface Check<R> {
        /**
         * Judges a row.
         *
         * @param row its text
         * @param context what else it may use
         * @param findings takes what is wrong
         */
        void check(RowText<R> row, RuleContext context, Findings findings);
    }

    /**
     * {@return a rule of a description and a check}
     *
     * @param description what the rule says
     * @param check the part that judges
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
