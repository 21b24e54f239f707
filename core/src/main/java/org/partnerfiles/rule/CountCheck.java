package org.partnerfiles.rule;

import java.util.function.BiPredicate;
import java.util.function.LongFunction;

/** Counts rows and reports the count at the end of the file. */
final class CountCheck<R> implements FileRule.Check<R> {

    private final BiPredicate<R, RowText<R>> counted;
    private final RuleDescription description;
    private final LongFunction<String> message;
    private long count;

    CountCheck(BiPredicate<R, RowText<R>> counted, RuleDescription description, LongFunction<String> message) {
        this.counted = counted;
        this.description = description;
        this.message = message;
    }

    @Override
    public void remember(R record, RowText<R> row) {
        if (counted.test(record, row)) {
            count++;
        }
    }

    @Override
    public void end(Findings findings) {
        if (count > 0) {
            UniqueKeyCheck.report(description, message.apply(count), findings);
        }
    }
}
