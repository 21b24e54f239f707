package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.Lookups;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;

/** Checks records against the host's look-ups and the earlier records of the batch; a batch may be several files. */
public final class OpenBatchRules<R> implements AutoCloseable {

    private static final String FROM_PROGRAM =
            ", which the program that checks the file must supply: ask its developer";

    private record SkippedRule<R>(BatchRule.Check<R> check, String reason) {}

    private final Lookups lookups;
    private final Context context;
    private final OpenRules<BatchRule.Check<R>> rules = new OpenRules<>();
    private final OpenRules<SkippedRule<R>> skipped = new OpenRules<>();
    private final Map<Class<?>, Set<Object>> wanted = new HashMap<>();
    private Map<Class<?>, Map<?, ?>> answers = Map.of();
    private final List<String> leftOut = new ArrayList<>();
    private final int files;
    private int filesLeft;
    private boolean anyContent;
    private boolean asksForSomething;
    /** Whether look-ups are asked when a rule uses their answers. */
    private boolean recalls;

    private @Nullable RuntimeException failure;

    /**
     * The rules of one batch, opened.
     *
     * @param format the format
     * @param enforcer which rules are on
     * @param files how many files the batch has
     */
    public OpenBatchRules(Format<R> format, Enforcer enforcer, int files) {
        this(format, enforcer, files, Memory.ALL);
    }

    OpenBatchRules(Format<R> format, Enforcer enforcer, int files, Memory memory) {
        this.files = files;
        this.filesLeft = files;
        this.lookups = format.lookups();
        this.context = new Context(format.options());
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            if (rule instanceof BatchRule<R> batchRule && enforcer.isOn(id) && format.rulesOn()) {
                String missing = missing(batchRule, format.definition().withoutLookups());
                boolean applies = applies(batchRule, format, memory);
                if (missing == null) {
                    addIf(applies, id, batchRule);
                } else if (applies || format.fileRulesOn()) {
                    skipped.add(id, () -> new SkippedRule<>(batchRule.open(context), missing));
                }
            }
        }
    }

    private void addIf(boolean applies, String id, BatchRule<R> rule) {
        if (applies) {
            rules.add(id, () -> rule.open(context));
        } else {
            leftOut.add(id);
        }
    }

    private boolean applies(BatchRule<R> rule, Format<R> format, Memory memory) {
        return format.fileRulesOn()
                ? memory.suffices(rule, () -> rule.open(context))
                : Memory.needsNoRows(rule.keys(), () -> rule.open(context));
    }

    /** The reason why a rule is skipped, for the people who run the check; null if it is not. */
    private @Nullable String missing(BatchRule<R> rule, Map<Class<?>, String> reasons) {
        for (Class<? extends Lookup<?, ?>> need : rule.needs()) {
            if (lookups.get(need) == null) {
                String reason = reasons.get(need);
                return reason == null ? "needs " + Lookup.inWords(need) + FROM_PROGRAM : reason;
            }
        }
        return null;
    }

    /**
     * Begins the next file of the batch.
     *
     * @param facts what is known of it
     */
    public void enter(FileFacts facts) {
        context.enter(facts);
    }

    /** {@return whether records have to be gathered before they are checked, so that look-ups are asked for many at once} */
    public boolean gathers() {
        return !rules.isEmpty() && !lookups.isEmpty();
    }

    /**
     * Gathers the keys that the rules look up for a record; counts the record for the rules that are skipped.
     *
     * @param record the record
     * @param findings receives a failure of a rule, and what is skipped
     */
    public void gather(R record, RuleFindings findings) {
        if (!rules.isEmpty()) {
            gatherKeys(record, findings);
        }
        if (!skipped.isEmpty()) {
            countSkipped(record, findings);
        }
    }

    private void gatherKeys(R record, RuleFindings findings) {
        rules.ask(findings, check -> {
            boolean asked = false;
            try {
                check.keys(record, this::want);
                asked = true;
            } finally {
                if (!asked) {
                    findings.withoutAnswers();
                }
            }
        });
    }

    private void countSkipped(R record, RuleFindings findings) {
        skipped.ask(findings, rule -> {
            asksForSomething = false;
            try {
                rule.check.keys(record, this::notice);
            } finally {
                if (asksForSomething) {
                    findings.skipped(rule.reason, 1);
                }
            }
        });
    }

    private <K, L extends Lookup<K, ?>> void want(Class<L> kind, K key) {
        if (key != null && lookups.get(kind) != null) {
            wanted.computeIfAbsent(kind, any -> new HashSet<>()).add(key);
        }
    }

    private <K, L extends Lookup<K, ?>> void notice(Class<L> kind, K key) {
        asksForSomething |= key != null;
    }

    /** {@return whether no rule is asked about a record} */
    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** {@return whether a rule must remember the records} */
    boolean hasMemory() {
        return rules.any(BatchRule.Check::hasMemory);
    }

    /**
     * Has the rules remember records without asking the look-ups for more than what the rules remember of them.
     *
     * @param remembering tells the rules of the records whose keys were gathered
     */
    void recall(Runnable remembering) {
        answers = new HashMap<>();
        recalls = true;
        try {
            remembering.run();
        } finally {
            recalls = false;
            answers = Map.of();
            wanted.clear();
        }
        RuntimeException ofLookup = failure;
        if (ofLookup != null) {
            throw ofLookup;
        }
    }

    private void findWanted(Class<?> kind) {
        Set<Object> keys = wanted.remove(kind);
        Object lookup = lookups.get(kind);
        if (keys == null || lookup == null) {
            return;
        }
        try {
            answers.put(kind, find((Lookup<?, ?>) lookup, keys));
        } catch (RuntimeException e) {
            failure = e; // not that of the rule that asks
            throw e;
        }
    }

    /** Asks each look-up once for all keys gathered. If one throws, all keys are asked for again the next time. */
    public void ask() {
        if (!gathers()) {
            return;
        }
        Map<Class<?>, Map<?, ?>> found = new HashMap<>();
        wanted.forEach((kind, keys) -> {
            Object lookup = lookups.get(kind);
            if (lookup != null) {
                found.put(kind, find((Lookup<?, ?>) lookup, keys));
            }
        });
        wanted.clear();
        answers = found;
    }

    @SuppressWarnings("unchecked") // Keys.ask ties the key to the kind
    private static <K, V> Map<K, V> find(Lookup<K, V> lookup, Set<Object> keys) {
        Map<K, V> found = lookup.find((Set<K>) Collections.unmodifiableSet(keys));
        if (found == null) {
            throw new IllegalStateException(lookup.getClass().getName() + ".find returned null; expected a map");
        }
        return found;
    }

    /**
     * Checks a record whose keys were gathered and asked for.
     *
     * @param record the record
     * @param row its text
     * @param findings receives what is wrong
     */
    public void check(R record, RowText<R> row, RuleFindings findings) {
        rules.ask(findings, check -> {
            if (findings.hasAnswers()) {
                check.check(record, row, findings.ofRule());
            }
        });
    }

    /**
     * Tells the rules of a record.
     *
     * @param news is called with each of their checks
     * @param findings receives a failure of a rule
     */
    void tell(Consumer<FileRule.Check<R>> news, RuleFindings findings) {
        rules.tell(findings, news::accept);
    }

    /** Calls something with each check of a rule that is not skipped, and the rule's id. */
    void each(BiConsumer<String, FileRule.Check<R>> called) {
        rules.each(called);
    }

    /** {@return the ids of the rules that have to remember more than is remembered, and so are not asked} */
    List<String> leftOut() {
        return leftOut;
    }

    /** {@return the id of a rule that failed to remember a record, or null} */
    @Nullable
    String forgetful() {
        return rules.forgetful();
    }

    /**
     * Ends a file; with the last one, checks the batch.
     *
     * @param hasContent whether there is anything in the file; for an empty one, that is the only finding
     * @param findings receives what is wrong with the batch
     */
    public void endFile(boolean hasContent, RuleFindings findings) {
        if (hasContent) {
            anyContent = true;
            skipped.ask(findings, rule -> findings.skipped(rule.reason, 0)); // also where the file has no record
            rules.tell(findings, BatchRule.Check::endFile);
        }
        if (--filesLeft == 0 && anyContent) {
            rules.ask(findings, check -> check.end(findings.ofRule()));
        }
    }

    /** Closes the key indexes of the rules. */
    @Override
    public void close() {
        rules.close();
    }

    private final class Context extends OpenContext {

        Context(Options options) {
            super(options);
        }

        @Override
        public KeyIndex newKeyIndex() {
            return rules.newKeyIndex();
        }

        @Override
        public KeyIndex sharedKeyIndex(String name) {
            return rules.sharedKeyIndex(name);
        }

        @Override
        public <L extends Lookup<?, ?>> @Nullable L lookup(Class<L> kind) {
            return lookups.get(kind);
        }

        @Override
        @SuppressWarnings("unchecked") // a look-up of this kind gave it
        public <K, V, L extends Lookup<K, V>> @Nullable V answer(Class<L> kind, K key) {
            if (recalls) {
                findWanted(kind);
            }
            Map<?, ?> found = answers.get(kind);
            return found == null || key == null ? null : (V) found.get(key);
        }

        @Override
        public int files() {
            return files;
        }
    }
}
