package org.partnerfiles.lead;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Answers from memory. */
final class FoundIn {

    private FoundIn() {}

    /** The entries under some keys. */
    static <K, V> Map<K, V> map(Map<K, V> known, Set<K> keys) {
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            V value = known.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }
}
