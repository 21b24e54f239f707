package org.partnerfiles.rule;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * What a rule may use besides the current record. Every rule has the host's options and the facts of the file; the checks of a
 * {@link FileRule} and of a {@link BatchRule} have indexes of keys as well, and those of a {@link BatchRule} the host's look-ups. A method
 * that the kind of rule does not have fails with an {@link IllegalStateException}.
 *
 * <p>There is one context for all records of a file or batch. A check may keep it.
 *
 * @since 0.1.0
 */
public interface RuleContext {

    /** {@return the host's choices} */
    Options options();

    /**
     * {@return what is known about the current file} A rule on records or rows may use its name, its delimiter and its first line. The
     * counts are only for checks of files and batches, since several threads may apply the other rules.
     */
    FileFacts file();

    /**
     * {@return a new index of keys, exact and bounded in memory; it is closed at the end of the file or batch}
     *
     * @throws IllegalStateException in a rule on records or rows
     */
    default KeyIndex newKeyIndex() {
        throw new IllegalStateException("a rule on single records has no index of keys: use a FileRule or a BatchRule");
    }

    /**
     * {@return the index of keys that the rules on a file, or those on a batch, share under a name} It serves several rules that remember the
     * same key with the same number: the index keeps its last search, so a key that one rule after another looks up is searched once. Other
     * rules can be off, so each must remember its keys itself.
     *
     * @param name the name; begins as the ids of the rules do, as in {@code acme.customers}
     * @throws IllegalStateException in a rule on records or rows
     */
    default KeyIndex sharedKeyIndex(String name) {
        return newKeyIndex();
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
     * {@return the answer of a look-up for a key, or null} Only keys that {@link BatchRule.Check#keys} asked for, for the current records, have
     * answers.
     *
     * @param kind the interface of the look-up
     * @param key a key that was asked for; the answer to null is null
     * @param <K> the type of its keys
     * @param <V> the type of the answer
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
