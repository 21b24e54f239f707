package org.partnerfiles.loanpro.internal.rules;

import org.partnerfiles.rule.KeyIndex;

/** Keys of a file, each with the first accepted row that has it, or, if there is none, with the first rejected one. */
final class FirstRows {

    private static final int REJECTED = 1;
    /** In the ids of customers: the row gives its customer the id, and does not name it by the id. */
    private static final int GIVING = 2;
    /** Rejected with its whole file, and so compared like an accepted row. */
    private static final int REFUSING = 4;

    private static final int LINE_SHIFT = 3;

    /** By key, the line of the row above the three bits. */
    private final KeyIndex rows;

    FirstRows(KeyIndex rows) {
        this.rows = rows;
    }

    static long accepted(long line) {
        return line << LINE_SHIFT;
    }

    static long rejected(long line, boolean refusesFile) {
        return accepted(line) | (refusesFile ? REFUSING : REJECTED);
    }

    static long giving(long row) {
        return row | GIVING;
    }

    static boolean isRejected(long row) {
        return (row & REJECTED) != 0;
    }

    static boolean isGiving(long row) {
        return (row & GIVING) != 0;
    }

    static long line(long row) {
        return row >> LINE_SHIFT;
    }

    /** Whether two rows, or -1 for none, are one accepted row. The line of any other row may be that of an accepted one. */
    static boolean isSameAccepted(long one, long other) {
        return one >= 0 && line(one) == line(other) && ((one | other) & (REJECTED | REFUSING)) == 0;
    }

    /** The row of a key, or -1. */
    long get(String key) {
        return rows.get(key);
    }

    /** Remembers a row. It takes the place of a rejected one if it is accepted. */
    void remember(String key, long row) {
        long before = rows.putIfAbsent(key, row);
        if (before >= 0 && isRejected(before) && !isRejected(row)) {
            rows.put(key, row);
        }
    }
}
