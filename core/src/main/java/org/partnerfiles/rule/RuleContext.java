package org.partnerfiles.rule;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * What a rule may use beside the record in hand. Every rule has the host's options and what is known of the file; the checks of a
 * {@link FileRule} and of a {@link BatchRule} keep keys as well, and those of a {@link BatchRule} ask the host's look-ups. What a kind of
 * rule does not have fails with an {@link IllegalStateException}.
 *
 * <p>There is one context for all records of a file or batch. A check may keep it.
 */
public interface RuleContext {

    /** {@return the host's choices} */
    Options options();

    /**
     * {@return what is known of the file in hand} To a rule on records or rows this is its name, its delimiter and its first line; the
     * counts are for checks of files and batches, as several threads may apply the other rules.
     */
    FileFacts file();

    /**
     * {@return a new index of keys, exact and bounded in memory; it is closed for the rule at the end}
     *
     * @throws IllegalStateException in a rule on records or rows
     */
    default KeyIndex newKeyIndex() {
        throw new IllegalStateException("a rule on single records keeps no keys: use a FileRule or a BatchRule");
    }

    /**
     * {@return how many files the batch has; 1 for a file by itself}
     *
     * @throws IllegalStateException unless in a rule on batches
     */
    default int files() {
        throw onlyInBatchRules("the number of files");
    }

    /**
     * {@return a look-up that the host supplied, or null}
     *
     * @param kind the interface of the look-up
     * @param <L> the interface of the look-up
     * @throws IllegalStateException unless in a rule on batches
     */
    default <L extends Lookup<?, ?>> @Nullable L lookup(Class<L> kind) {
        throw onlyInBatchRules(kind.getSimpleName());
    }

    /**
     * {@return what a look-up answered for a key, or null} The answers are those for the records in hand, to the keys that
     * {@link BatchRule.Check#keys} asked for.
     *
     * @param kind the interface of the look-up
     * @param key a key that was asked for
     * @param <K> the type of its keys
     * @param <V> what is known about it
     * @param <L> the interface of the look-up
     * @throws IllegalStateException unless in a rule on batches
     */
    default <K, V, L extends Lookup<K, V>> @Nullable V answer(Class<L> kind, K key) {
        throw onlyInBatchRules(kind.getSimpleName());
    }

    private static IllegalStateException onlyInBatchRules(String what) {
        return new IllegalStateException("only a BatchRule has " + what);
    }
}
