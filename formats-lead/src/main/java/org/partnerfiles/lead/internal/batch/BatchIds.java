package org.partnerfiles.lead.internal.batch;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of batch ids, by the date in them and the numbers after it. */
public final class BatchIds {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})-?(0[1-9]|1[0-2])-?([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    /** By day, then by the rest: a plain date first, numbers as numbers. */
    public static final Comparator<String> IN_ORDER = Comparator.comparing(BatchIds::dayOrEmpty)
            .thenComparing(BatchIds::rest, BatchIds::compareParts)
            .thenComparing(Comparator.naturalOrder());

    private BatchIds() {}

    /** Whether the ids tell their order: each has a date, or they differ only in their numbers. */
    public static boolean tellOrder(Collection<String> ids) {
        return ids.stream().allMatch(id -> day(id) != null)
                || ids.stream().map(BatchIds::withoutNumbers).distinct().count() <= 1;
    }

    /** Whether the ids tell that one batch is later than another. */
    public static boolean isLater(String id, String than) {
        return day(id) != null && day(than) != null && !isUnordered(id, than) && IN_ORDER.compare(id, than) > 0;
    }

    /** Whether two ids have the same day, and nothing in them orders the two batches. */
    public static boolean isUnordered(String id, String other) {
        String day = day(id);
        return day != null
                && day.equals(day(other))
                && !withoutNumbers(rest(id)).equals(withoutNumbers(rest(other)));
    }

    private static @Nullable String day(String id) {
        Matcher day = DAY.matcher(id);
        return day.find() ? day.group(1) + day.group(2) + day.group(3) : null;
    }

    private static String dayOrEmpty(String id) {
        String day = day(id);
        return day == null ? "" : day;
    }

    private static String rest(String id) {
        return DAY.matcher(id).replaceFirst("");
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d+", "0");
    }

    private static int compareParts(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int compared = comparePart(left.group(), right.group());
            if (compared != 0) {
                return compared;
            }
        }
        return right.find() ? -1 : 0;
    }

    private static int comparePart(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
