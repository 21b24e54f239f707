package org.partnerfiles.accountupload.internal.rules;

import org.jspecify.annotations.Nullable;

/**
 * Hashes texts to numbers, so that the rows of a file of any length can be compared in little memory. Two different lists of texts
 * have the same number once in 2^64 times; findings based on it are advice. A number that begins with a secret of the file cannot be
 * foreseen, so no one can choose texts that collide.
 */
final class Fingerprint {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int CHARS_PER_WORD = Long.SIZE / Character.SIZE;

    private Fingerprint() {}

    /** A number with that of a text, or of no text, added. */
    static long with(long hash, @Nullable String text) {
        if (text == null) {
            return mixed(hash ^ -1);
        }
        int length = text.length();
        long sum = mixed(hash ^ length);
        int i = 0;
        for (; i + CHARS_PER_WORD <= length; i += CHARS_PER_WORD) {
            sum = mixed(sum
                    ^ (text.charAt(i)
                            | ((long) text.charAt(i + 1) << 16)
                            | ((long) text.charAt(i + 2) << 32)
                            | ((long) text.charAt(i + 3) << 48)));
        }
        for (; i < length; i++) {
            sum = mixed(sum ^ text.charAt(i));
        }
        return sum;
    }

    /** A number with that of a text added, in which case and the blanks at its ends do not matter. */
    static long withFolded(long hash, @Nullable String text) {
        if (text == null) {
            return mixed(hash);
        }
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        long sum = mixed(hash ^ (end - start));
        for (int i = start; i < end; i++) {
            sum = mixed(sum ^ Character.toLowerCase(text.charAt(i)));
        }
        return sum;
    }

    /** A number with another added. */
    static long with(long hash, long number) {
        return mixed(hash ^ number);
    }

    /** A few bits of a number that depend on all of its bits. */
    static long upperBits(long hash, int bits) {
        return (hash * MULTIPLIER) >>> (Long.SIZE - bits);
    }

    private static long mixed(long hash) {
        long product = hash * MULTIPLIER;
        return product ^ (product >>> 29);
    }
}
