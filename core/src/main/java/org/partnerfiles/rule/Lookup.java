package org.partnerfiles.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks keys up in the host's data, many at once. A format has a sub-interface for each kind of look-up;
 * a host implements it, for example by a query of its database. Called by one thread at a time per reader or validation.
 *
 * <pre>{@code
 * var format = LoanPro.CUSTOMERS.withLookup(ExistingCustomers.class, ids -> repository.findAllByImportIdIn(ids));
 * }</pre>
 *
 * @param <K> the type of a key
 * @param <V> the type of what is known about a key
 * @since 0.1.0
 */
public interface Lookup<K, V> {

    /** The most records that are collected before their keys are looked up; fewer if they are long. */
    int CHUNK = 1_000;

    /**
     * Looks keys up.
     *
     * @param keys the keys, each once
     * @return what is known, by key; without the keys that are not known
     */
    Map<K, V> find(Set<K> keys);

    /**
     * {@return what a kind of look-up knows, from its name: {@code the existing customers} for {@code ExistingCustomers}}
     *
     * @param kind the kind
     */
    static String inWords(Class<? extends Lookup<?, ?>> kind) {
        return "the "
                + kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

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
