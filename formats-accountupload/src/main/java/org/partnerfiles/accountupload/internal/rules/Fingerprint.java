package org.partnerfiles.accountupload.internal.rules;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hashes texts to a number, so that the rows of a file of any length can be compared in little memory. Two different lists of texts
 * have the same number once in 2^63 times; findings based on it are advice.
 */
final class Fingerprint {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long seed;

    private Fingerprint(long seed) {
        this.seed = seed;
    }

    /** A new one for each file, so that no one can choose texts that collide. */
    static Fingerprint ofOneFile() {
        return new Fingerprint(new SplittableRandom().nextLong());
    }

    /** The same for all files, so that findings are the same each time. */
    static Fingerprint ofAllFiles() {
        return new Fingerprint(MULTIPLIER);
    }

    /** A number from 0, of 63 bits. */
    long of(@Nullable String... texts) {
        long hash = seed;
        for (String text : texts) {
            hash = mixed(hash ^ (text == null ? -1 : text.length()));
            if (text != null) {
                for (int i = 0; i < text.length(); i++) {
                    hash = mixed(hash ^ text.charAt(i));
                }
            }
        }
        return hash >>> 1;
    }

    private static long mixed(long hash) {
        long product = hash * MULTIPLIER;
        return product ^ (product >>> 29);
    }
}
