package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.KeyIndex;

/**
 * Rules, each with its check of the current file or batch. One that throws becomes a finding, and the others are still asked.
 *
 * @param <C> the check
 */
final class OpenRules<C> implements AutoCloseable {

    /** A rule whose check is made when it is first asked. */
    private static final class Open<C> {
        final String id;
        final Supplier<? extends C> opening;

        @Nullable
        C check;

        /**
         * Thrown again each time: a check that is made later would not know the rows before, and one that failed while it remembered
         * a row does not know what it has remembered.
         */
        @Nullable
        RuntimeException failure;

        Open(String id, Supplier<? extends C> opening) {
            this.id = id;
            this.opening = opening;
        }

        C check() {
            if (failure != null) {
                throw failure;
            }
            C opened = check;
            if (opened == null) {
                try {
                    opened = opening.get();
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
                check = opened;
            }
            return opened;
        }
    }

    private final List<Open<C>> rules = new ArrayList<>();
    private final List<KeyIndex> indexes = new ArrayList<>();
    private final Map<String, KeyIndex> shared = new HashMap<>();
    private @Nullable String forgetful;

    void add(String id, Supplier<? extends C> opening) {
        rules.add(new Open<>(id, opening));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** {@return an index that is closed with the rules} */
    KeyIndex newKeyIndex() {
        KeyIndex index = KeyIndex.create();
        indexes.add(index);
        return index;
    }

    /** {@return the index of a name, which is closed with the rules} */
    KeyIndex sharedKeyIndex(String name) {
        return shared.computeIfAbsent(name, first -> newKeyIndex());
    }

    /**
     * {@return whether a check has a property; one that cannot be made has not}
     *
     * @param property the property
     */
    boolean any(Predicate<C> property) {
        for (Open<C> open : rules) {
            try {
                if (property.test(open.check())) {
                    return true;
                }
            } catch (RuntimeException e) {
                // reported on the rows that it is to check
            }
        }
        return false;
    }

    /** Calls something with each check and the id of its rule; one that cannot be made is left out. */
    void each(BiConsumer<String, ? super C> called) {
        for (Open<C> open : rules) {
            try {
                called.accept(open.id, open.check());
            } catch (RuntimeException e) {
                // reported on the rows that it is to check
            }
        }
    }

    /**
     * Asks each check in turn.
     *
     * @param findings receives the id of each rule before its check is asked, and the failure of a check that throws
     * @param question the question to a check
     */
    void ask(RuleFindings findings, Consumer<C> question) {
        each(findings, question, false);
    }

    /**
     * Has each check remember something. One that throws is not asked again.
     *
     * @param findings receives the id of each rule before its check is told, and the failure of a check that throws
     * @param news what to remember
     */
    void tell(RuleFindings findings, Consumer<C> news) {
        each(findings, news, true);
    }

    private void each(RuleFindings findings, Consumer<C> question, boolean isNews) {
        for (int i = 0; i < rules.size(); i++) { // no iterator for each row
            Open<C> open = rules.get(i);
            findings.enter(open.id);
            try {
                question.accept(open.check());
            } catch (RuntimeException e) {
                if (isNews && open.failure == null) {
                    open.failure = e;
                    forgetful = open.id;
                }
                findings.failed(e);
            }
        }
    }

    /** {@return the id of a rule that failed to remember something, or null} */
    @Nullable
    String forgetful() {
        return forgetful;
    }

    @Override
    public void close() {
        indexes.forEach(KeyIndex::close);
        indexes.clear();
        shared.clear();
    }
}
