package org.partnerfiles.accountupload.internal.rules;

import org.jspecify.annotations.Nullable;

/**
 * Hashes texts to numbers, so that the rows of a file of any length can be compared in little memory. Two different lists of texts
 * have the same number once in 2^64 times; findings based on it are advice. A number that begins with a secret of the file cannot be
 * foreseen, so no one can choose texts that collide. A second number, which begins with 0, is the same each time. Both are computed at
 * once, since the processor multiplies for one while it waits for the other.
 */
final class Fingerprint {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int NARROW_BITS = 8;
    private static final int NARROW_END = 1 << NARROW_BITS;
    private static final int ASCII_END = 0x80;
    /** Added to the length of a text with characters of more than eight bits. */
    private static final long WIDE = 1L << 32;

    private long secret;
    private long open;

    /** Begins two numbers, of nothing yet. */
    void begin(long withSecret) {
        secret = withSecret;
        open = 0;
    }

    /** {@return the number that began with the secret} */
    long secret() {
        return secret;
    }

    /** {@return the number that began with 0} */
    long open() {
        return open;
    }

    /** Adds a number to both. */
    void add(long number) {
        add(number, number);
    }

    /** Adds a number to each. */
    void add(long toSecret, long toOpen) {
        secret = mixed(secret ^ toSecret);
        open = mixed(open ^ toOpen);
    }

    /** Adds a text, or that there is none. */
    void add(@Nullable String text) {
        if (text == null) {
            add(-1);
        } else {
            addAll(text, 0, text.length(), false);
        }
    }

    /** Adds a text in which case and the blanks at its ends do not matter; the same as an empty one where there is none. */
    void addFolded(@Nullable String text) {
        if (text == null) {
            add(0);
            return;
        }
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        addAll(text, start, end, true);
    }

    private void addAll(String text, int start, int end, boolean folds) {
        if (!addNarrow(text, start, end, folds)) {
            add(WIDE + end - start);
            for (int i = start; i < end; i++) {
                add(folds ? Character.toLowerCase(text.charAt(i)) : text.charAt(i));
            }
        }
    }

    /** Adds characters of eight bits, eight at a time; adds nothing and returns false if there are others. */
    private boolean addNarrow(String text, int start, int end, boolean folds) {
        long first = mixed(secret ^ (end - start));
        long second = mixed(open ^ (end - start));
        long word = 0;
        int bits = 0;
        for (int i = start; i < end; i++) {
            int c = text.charAt(i);
            if (folds) {
                c = c < ASCII_END ? (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) : Character.toLowerCase(c);
            }
            if (c >= NARROW_END) {
                return false;
            }
            word |= (long) c << bits;
            bits += NARROW_BITS;
            if (bits == Long.SIZE) {
                first = mixed(first ^ word);
                second = mixed(second ^ word);
                word = 0;
                bits = 0;
            }
        }
        secret = bits == 0 ? first : mixed(first ^ word);
        open = bits == 0 ? second : mixed(second ^ word);
        return true;
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
