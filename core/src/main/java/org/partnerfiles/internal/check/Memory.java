package org.partnerfiles.internal.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RowKeys;

/** What the rules on files and batches remember of the rows of a run. A rule that would have to remember more is left out. */
public enum Memory {
    /** All rows: those of the file. */
    ALL,
    /** Rows that share keys, and sums: the rows of the run are all that share a key with one of them. */
    KEYS_AND_SUMS,
    /** Sums only: other rows may share keys with those of the run. */
    SUMS,
    /** Nothing: a record that is checked by itself has no successor. */
    NONE;

    boolean isOfWholeFile() {
        return this == ALL || this == NONE;
    }

    boolean suffices(FileRule<?> rule, Supplier<? extends FileRule.Check<?>> opening) {
        return isOfWholeFile() || (this == KEYS_AND_SUMS && rule.keys() != null) || needsNoRows(rule.keys(), opening);
    }

    /** A rule on a batch is also asked of a row that shares no key: about the host's data. */
    boolean suffices(BatchRule<?> rule, Supplier<? extends FileRule.Check<?>> opening) {
        return isOfWholeFile() || rule.keys() != null || remembersSumsOnly(opening);
    }

    /**
     * {@return whether a rule compares no rows, and its check remembers nothing but sums}
     *
     * @param keys the keys of the rule
     * @param opening makes the check
     */
    static boolean needsNoRows(@Nullable RowKeys<?> keys, Supplier<? extends FileRule.Check<?>> opening) {
        return keys == null && remembersSumsOnly(opening);
    }

    private static boolean remembersSumsOnly(Supplier<? extends FileRule.Check<?>> opening) {
        try {
            FileRule.Check<?> check = opening.get();
            return check.sums() != null || !check.hasMemory();
        } catch (RuntimeException e) {
            return true; // reported on the rows that it is to check
        }
    }
}
