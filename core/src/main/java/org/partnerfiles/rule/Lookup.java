package org.partnerfiles.rule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to the host's own data, asked for many keys at once. The formats extend it by an interface for each question they
 * have; a host implements that over its database. Asked by one thread at a time per reader or validation.
 *
 * <pre>{@code
 * var format = LoanPro.CUSTOMERS.withLookup(ExistingCustomers.class, ids -> repository.findAllByImportIdIn(ids));
 * }</pre>
 *
 * @param <K> what is asked for
 * @param <V> what is known about it
 */
public interface Lookup<K, V> {

    /** How many records at most are gathered before their keys are asked for; fewer if they are long. */
    int CHUNK = 1_000;

    /**
     * Looks many keys up.
     *
     * @param keys the keys, each once
     * @return what is known, by key; keys that are not known are left out
     */
    Map<K, V> find(Set<K> keys);

    /**
     * {@return the entries of a map under some keys; an answer from memory}
     *
     * @param known the map
     * @param keys the keys; those that the map does not contain are left out
     * @param <K> the type of the keys
     * @param <V> the type of the values
     */
    static <K, V> Map<K, V> findIn(Map<K, V> known, Set<K> keys) {
        return keys.stream().filter(known::containsKey).collect(Collectors.toMap(key -> key, known::get));
    }
}
