package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.Lookups;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** Checks records by what the host's look-ups know and by what came before them in the batch; one batch may be several files. */
public final class OpenBatchRules<R> implements AutoCloseable {

    private record SkippedRule<R>(String id, BatchRule.Check<R> check, String reason) {}

    private final Lookups lookups;
    private final OpenRules<BatchRule.Check<R>> rules = new OpenRules<>();
    private final List<SkippedRule<R>> skipped = new ArrayList<>();
    private final Map<Class<?>, Set<Object>> wanted = new HashMap<>();
    private Map<Class<?>, Map<?, ?>> answers = Map.of();
    private @Nullable FileFacts file;
    private final int files;
    private int filesLeft;
    private boolean anyContent;
    private boolean asksForSomething;

    /**
     * The rules of one batch, opened.
     *
     * @param format the format
     * @param enforcer which rules are on
     * @param files how many files the batch has
     */
    public OpenBatchRules(Format<R> format, Enforcer enforcer, int files) {
        this.files = files;
        this.filesLeft = files;
        this.lookups = format.lookups();
        RuleContext context = new Context(format.options());
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            if (rule instanceof BatchRule<R> batchRule && enforcer.isOn(id) && format.rulesOn()) {
                String missing = missing(batchRule);
                if (missing == null) {
                    rules.add(id, () -> batchRule.open(context));
                } else {
                    skipped.add(new SkippedRule<>(id, batchRule.open(context), missing));
                }
            }
        }
    }

    private @Nullable String missing(BatchRule<R> rule) {
        for (Class<? extends Lookup<?, ?>> need : rule.needs()) {
            if (lookups.get(need) == null) {
                return "no look-up " + need.getSimpleName() + " was supplied";
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
        file = facts;
    }

    /** {@return whether records have to be gathered before they are checked, so that look-ups are asked for many at once} */
    public boolean gathers() {
        return !rules.isEmpty() && !lookups.isEmpty();
    }

    /**
     * Takes the keys that a record's rules want to have answered; counts the record for the rules that are skipped.
     *
     * @param record the record
     * @param findings takes a failure of a rule, and what is skipped
     */
    public void gather(R record, RuleFindings findings) {
        rules.ask(findings, check -> check.keys(record, this::want));
        for (SkippedRule<R> passedOver : skipped) {
            asksForSomething = false;
            findings.enter(passedOver.id);
            try {
                passedOver.check.keys(record, this::notice);
            } catch (RuntimeException e) {
                findings.failed(e);
            }
            findings.skipped(passedOver.id, passedOver.reason, asksForSomething ? 1 : 0);
        }
    }

    private <K, L extends Lookup<K, ?>> void want(Class<L> kind, K key) {
        if (lookups.get(kind) != null) {
            wanted.computeIfAbsent(kind, any -> new HashSet<>()).add(key);
        }
    }

    private <K, L extends Lookup<K, ?>> void notice(Class<L> kind, K key) {
        asksForSomething = true;
    }

    /** Asks each look-up once for all keys gathered. */
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
        return lookup.find((Set<K>) keys);
    }

    /**
     * Checks a record whose keys were gathered and asked for.
     *
     * @param record the record
     * @param row its text
     * @param findings takes what is wrong
     */
    public void check(R record, RowText<R> row, RuleFindings findings) {
        rules.ask(findings, check -> check.check(record, row, findings));
    }

    /**
     * Has a checked record remembered.
     *
     * @param record the record
     * @param row its text
     * @param findings takes a failure of a rule
     */
    public void remember(R record, RowText<R> row, RuleFindings findings) {
        rules.ask(findings, check -> check.remember(record, row));
    }

    /**
     * Ends a file; with the last one, checks the batch.
     *
     * @param hasContent whether there is anything in the file; one without is reported as that alone
     * @param findings takes what is wrong with the batch
     */
    public void endFile(boolean hasContent, RuleFindings findings) {
        if (hasContent) {
            anyContent = true;
            for (SkippedRule<R> passedOver : skipped) {
                findings.skipped(passedOver.id, passedOver.reason, 0); // also where the file has no record
            }
            rules.ask(findings, BatchRule.Check::endFile);
        }
        if (--filesLeft == 0 && anyContent) {
            rules.ask(findings, check -> check.end(findings));
        }
    }

    /** Gives back what the rules' checks held. */
    @Override
    public void close() {
        rules.close();
    }

    private final class Context implements RuleContext {
        private final Options options;

        Context(Options options) {
            this.options = options;
        }

        @Override
        public Options options() {
            return options;
        }

        @Override
        public FileFacts file() {
            return Objects.requireNonNull(file, "no file was entered");
        }

        @Override
        public KeyIndex newKeyIndex() {
            return rules.newKeyIndex();
        }

        @Override
        public <L extends Lookup<?, ?>> @Nullable L lookup(Class<L> kind) {
            return lookups.get(kind);
        }

        @Override
        @SuppressWarnings("unchecked") // a look-up of this kind gave it
        public <K, V, L extends Lookup<K, V>> @Nullable V answer(Class<L> kind, K key) {
            Map<?, ?> found = answers.get(kind);
            return found == null ? null : (V) found.get(key);
        }

        @Override
        public int files() {
            return files;
        }
    }
}
