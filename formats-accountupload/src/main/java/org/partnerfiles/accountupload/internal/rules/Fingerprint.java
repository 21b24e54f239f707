package org.partnerfiles.accountupload.internal.rules;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;

/**
 * Hashes texts to numbers, so that the rows of a file of any length can be compared in little memory. Two different lists of texts
 * have the same number once in 2^64 times; findings based on it are advice. A number that begins with a secret of the file cannot be
 * foreseen, so no one can choose texts that collide. A second number, which begins with 0, is the same each time. Both are computed at
 * once, since the processor multiplies for one while it waits for the other.
 */
final class Fingerprint {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int CHARS_PER_WORD = Long.SIZE / Character.SIZE;
    private static final int ASCII_END = 0x80;

    private char[] characters = new char[64];
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
            int length = text.length();
            text.getChars(0, length, room(length), 0);
            addCharacters(length);
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
        while (start < end && Blanks.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Blanks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int length = end - start;
        text.getChars(start, end, room(length), 0);
        for (int i = 0; i < length; i++) {
            characters[i] = folded(characters[i]);
        }
        addCharacters(length);
    }

    private static char folded(char c) {
        if (c < ASCII_END) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }

    private char[] room(int length) {
        if (characters.length < length) {
            characters = new char[length];
        }
        return characters;
    }

    /** Adds the length and the characters, four at a time. */
    private void addCharacters(int length) {
        char[] text = characters;
        long first = mixed(secret ^ length);
        long second = mixed(open ^ length);
        int i = 0;
        for (; i + CHARS_PER_WORD <= length; i += CHARS_PER_WORD) {
            long word = text[i] | ((long) text[i + 1] << 16) | ((long) text[i + 2] << 32) | ((long) text[i + 3] << 48);
            first = mixed(first ^ word);
            second = mixed(second ^ word);
        }
        if (i < length) {
            long word = 0;
            for (; i < length; i++) {
                word = (word << Character.SIZE) | text[i];
            }
            first = mixed(first ^ word);
            second = mixed(second ^ word);
        }
        secret = first;
        open = second;
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
