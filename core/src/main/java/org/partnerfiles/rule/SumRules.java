package org.partnerfiles.rule;

import java.math.BigDecimal;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/** The ready-made rules on what is counted or added up over the rows of a file. */
final class SumRules {

    private SumRules() {}

    static <R> FileRule<R> counting(
            RuleDescription description, BiPredicate<R, RowText<R>> counted, LongFunction<String> message) {
        return FileRule.of(description, context -> new FileRule.Check<R>() {
            private final Sums sums = new Sums();

            @Override
            public Sums sums() {
                return sums;
            }

            @Override
            public void remember(R record, RowText<R> row) {
                if (counted.test(record, row)) {
                    sums.add(0, 1);
                }
            }

            @Override
            public void rememberRejected(R record, RowText<R> row, boolean refusesFile) {}

            @Override
            public void end(Findings findings) {
                if (sums.count(0) > 0) {
                    report(description, message.apply(sums.count(0)), findings);
                }
            }
        });
    }

    static <R> FileRule<R> total(
            RuleDescription description,
            Column<R, ? extends Number> column,
            Function<FileFacts, @Nullable Number> stated) {
        return FileRule.of(description, context -> new Total<>(description, column, stated, context));
    }

    /** Adds up accepted and rejected rows by themselves: a writer leaves rejected rows out, a file that is read has them. */
    private static final class Total<R> implements FileRule.Check<R> {
        private static final int ACCEPTED = 0;
        private static final int REJECTED = 1;

        private final RuleDescription description;
        private final Column<R, ? extends Number> column;
        private final Function<FileFacts, @Nullable Number> stated;
        private final RuleContext context;
        /** For each kind of rows, the sum and how many have a number or a blank. */
        private final Sums sums = new Sums();

        Total(
                RuleDescription description,
                Column<R, ? extends Number> column,
                Function<FileFacts, @Nullable Number> stated,
                RuleContext context) {
            this.description = description;
            this.column = column;
            this.stated = stated;
            this.context = context;
        }

        private void add(int kind, R record, RowText<R> row) {
            Number value = column.valueIn(record);
            if (value != null) {
                sums.add(kind, new BigDecimal(value.toString()));
            }
            if (value != null || !Blanks.given(row.cell(column))) {
                sums.add(kind, 1);
            }
        }

        @Override
        public Sums sums() {
            return sums;
        }

        @Override
        public void remember(R record, RowText<R> row) {
            add(ACCEPTED, record, row);
        }

        @Override
        public void rememberRejected(R record, RowText<R> row, boolean refusesFile) {
            add(REJECTED, record, row);
        }

        @Override
        public void end(Findings findings) {
            Number total = stated.apply(context.file());
            if (total == null) {
                return;
            }
            long all = context.file().rows();
            boolean isAll = sums.count(ACCEPTED) == all;
            BigDecimal found = isAll ? sums.sum(ACCEPTED) : sums.sum(ACCEPTED).add(sums.sum(REJECTED));
            if (context.file().isCutShort() || (!isAll && sums.count(ACCEPTED) + sums.count(REJECTED) != all)) {
                findings.skip("the sum of " + column.header() + " needs every row; some could not be read");
            } else if (found.compareTo(new BigDecimal(total.toString())) != 0) {
                report(description, "must add up to the total that the file states", findings);
            }
        }
    }

    /** At the first column of a description, or without a column if it names none. */
    private static void report(RuleDescription description, String message, Findings findings) {
        if (description.columns().isEmpty()) {
            findings.say(message);
        } else {
            findings.at(description.columns().get(0), message);
        }
    }
}
