package org.partnerfiles.loanpro.internal.rules;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RuleContext;

/** The keys of a file that only one customer may have, such as user names, and the customers that have them. */
final class KeyHolders {

    /** By key: twice the line of its first accepted row, or, if it has none, twice the line of its first rejected row plus one. */
    private final KeyIndex lines;
    /** By key and the id that names its customer: 0 in an accepted row, 1 if only in rejected rows. */
    private final KeyIndex holders;

    KeyHolders(RuleContext context) {
        this.lines = context.newKeyIndex();
        this.holders = context.newKeyIndex();
    }

    /**
     * The place of another customer's row with a key.
     *
     * @param customer the id by which the row names its customer, or null if it is a new one without an id
     * @return twice the line, plus one if that row was rejected; -1 if there is none
     */
    long ofAnother(String key, @Nullable String customer) {
        long place = lines.get(key);
        if (place < 0 || customer == null) {
            return place;
        }
        long own = holders.get(KeyIndex.key(key, customer));
        boolean isOwn = own == 0 || (own == 1 && isRejected(place));
        return isOwn ? -1 : place;
    }

    static boolean isRejected(long place) {
        return (place & 1) == 1;
    }

    static long line(long place) {
        return place >> 1;
    }

    /** Remembers the row of a key, and the ids by which later rows can name its customer. */
    void remember(String key, long line, boolean rejected, @Nullable String... customers) {
        put(lines, key, line << 1, rejected);
        for (String customer : customers) {
            if (customer != null) {
                put(holders, KeyIndex.key(key, customer), 0, rejected);
            }
        }
    }

    /** What is in an accepted row replaces what is only in a rejected one. */
    private static void put(KeyIndex index, String key, long value, boolean rejected) {
        long before = index.putIfAbsent(key, rejected ? value + 1 : value);
        if (before >= 0 && isRejected(before) && !rejected) {
            index.put(key, value);
        }
    }
}
