package org.partnerfiles.internal.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Findings;

/** Makes findings of what rules and cells say about one row at a time; belongs to one thread. */
public final class RuleFindings implements Findings {

    private final Enforcer enforcer;
    private final FindingCollector collector;
    private @Nullable String file;
    private long line;
    private long record;
    private List<Finding> found = new ArrayList<>();
    private boolean hasError;
    private String rule = "";
    private Set<String> unheard = Set.of();

    /**
     * No row yet.
     *
     * @param enforcer says which rules are on
     * @param collector takes what is skipped
     */
    public RuleFindings(Enforcer enforcer, FindingCollector collector) {
        this.enforcer = enforcer;
        this.collector = collector;
    }

    /**
     * Begins a row, or the file as a whole.
     *
     * @param inFile the file's name, or null
     * @param atLine the physical line, or 0
     * @param number the number of the record, or 0
     * @param target takes its findings
     */
    public void begin(@Nullable String inFile, long atLine, long number, List<Finding> target) {
        file = inFile;
        line = atLine;
        record = number;
        found = target;
        hasError = false;
    }

    /** {@return whether the row in hand has a finding that is an error} */
    public boolean hasError() {
        return hasError;
    }

    /**
     * Reports.
     *
     * @param id the rule's id
     * @param column the column's header, or null
     * @param message what is wrong
     * @return whether the finding is an error
     */
    public boolean report(String id, @Nullable String column, String message) {
        return add(id, column, message, enforcer.effect(id));
    }

    /**
     * Reports what cannot be read or written at all, so that no profile can let it pass.
     *
     * @param id the rule's id
     * @param column the column's header, or null
     * @param message what is wrong
     */
    public void refuse(String id, @Nullable String column, String message) {
        refuse(id, column, message, Effect.RECORD_REJECTED);
    }

    /**
     * Reports what leaves the file unread, so that no profile can let it pass.
     *
     * @param id the rule's id
     * @param message what is wrong
     */
    public void refuseFile(String id, String message) {
        refuse(id, null, message, Effect.FILE_REJECTED);
    }

    private void refuse(String id, @Nullable String column, String message, Effect atLeast) {
        Effect effect = enforcer.effect(id);
        add(id, column, message, effect != null && effect.isError() ? effect : atLeast);
    }

    private boolean add(String id, @Nullable String column, String message, @Nullable Effect effect) {
        // no place is made for what is off
        return effect != null && add(new Location(file, line, record, column), id, message, effect);
    }

    private boolean add(Location place, String id, String message, @Nullable Effect effect) {
        if (effect == null) {
            return false;
        }
        found.add(new Finding(id, effect, place, message));
        hasError |= effect.isError();
        return effect.isError();
    }

    /**
     * Says whose findings those that follow are.
     *
     * @param id the rule's id
     */
    void enter(String id) {
        enter(id, Set.of());
    }

    /**
     * Says whose findings those that follow are, and where it is not heard.
     *
     * @param id the rule's id
     * @param without the headers of columns that something was said of already
     */
    void enter(String id, Set<String> without) {
        rule = id;
        unheard = without;
    }

    /**
     * Makes a finding of a rule that threw, so that the other rules still run.
     *
     * @param failure what it threw
     */
    void failed(RuntimeException failure) {
        if (failure instanceof UncheckedIOException) {
            throw failure; // of a key index that ran out of disk, say: not the rule's fault
        }
        // never its message, which may hold anything
        report(
                CoreRules.RULE_FAILED,
                null,
                "rule " + rule + " could not be applied: " + failure.getClass().getName());
    }

    @Override
    public void at(String column, String message) {
        if (!unheard.contains(column)) {
            add(rule, column, message, enforcer.effect(rule));
        }
    }

    @Override
    public void at(String column, String message, Effect effect) {
        if (!unheard.contains(column)) {
            add(rule, column, message, enforcer.effect(rule, effect));
        }
    }

    @Override
    public void say(String message) {
        add(rule, null, message, enforcer.effect(rule));
    }

    @Override
    public void say(String message, Effect effect) {
        add(rule, null, message, enforcer.effect(rule, effect));
    }

    @Override
    public Findings in(Location place) {
        return new Elsewhere(place);
    }

    @Override
    public void skip(String reason) {
        collector.addSkipped(rule, reason, 1);
    }

    /**
     * A rule could not be applied to the file at all.
     *
     * @param id the rule's id
     * @param reason what was wanting
     */
    public void skipped(String id, String reason) {
        collector.addSkipped(id, reason, 0);
    }

    /** What the rule in hand says of another place than the row in hand. */
    private final class Elsewhere implements Findings {
        private final Location place;

        Elsewhere(Location place) {
            this.place = place;
        }

        @Override
        public void at(String column, String message) {
            add(place.inColumn(column), rule, message, enforcer.effect(rule));
        }

        @Override
        public void at(String column, String message, Effect effect) {
            add(place.inColumn(column), rule, message, enforcer.effect(rule, effect));
        }

        @Override
        public void say(String message) {
            add(place, rule, message, enforcer.effect(rule));
        }

        @Override
        public void say(String message, Effect effect) {
            add(place, rule, message, enforcer.effect(rule, effect));
        }

        @Override
        public Findings in(Location other) {
            return new Elsewhere(other);
        }

        @Override
        public void skip(String reason) {
            RuleFindings.this.skip(reason);
        }
    }
}
