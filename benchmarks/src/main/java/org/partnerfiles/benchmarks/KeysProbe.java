package org.partnerfiles.benchmarks;

import java.util.Locale;
import org.partnerfiles.rule.KeyIndex;

/** Remembers very many keys, as rules on unique columns do, and prints the time per key and the peak heap. */
public final class KeysProbe {

    private KeysProbe() {}

    /**
     * Prints the results.
     *
     * @param args the number of keys
     */
    public static void main(String[] args) {
        long keys = Long.parseLong(args[0]);
        Measured measured = new Measured();
        measured.go();
        try (KeyIndex index = KeyIndex.create()) {
            for (long number = 0; number < keys; number++) {
                if (index.putIfAbsent(key(number), number) >= 0) {
                    throw new IllegalStateException("key " + number + " is new");
                }
            }
            if (index.putIfAbsent(key(keys / 2), keys) != keys / 2) {
                throw new IllegalStateException("a key is lost");
            }
        }
        measured.stop();
        System.out.printf(
                Locale.ROOT,
                "%,d different keys of 25 characters: %.0f ns each. Heap at its fullest: %d MB (of %d).%n",
                keys,
                (double) measured.cpuNanos / keys,
                Heap.peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String key(long number) {
        // Leading zeros by hand: a format string would cost more than the index.
        String digits = Long.toString(1_000_000_000_000L + number);
        return "example-key-" + digits;
    }
}
