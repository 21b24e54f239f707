package org.partnerfiles.internal.check;

import java.io.UncheckedIOException;
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

    /** Counts the records that a rule could not be applied to. */
    @FunctionalInterface
    public interface SkippedRules {
        /**
         * Takes a rule that was skipped.
         *
         * @param rule its id
         * @param reason what was wanting
         * @param records for how many records
         */
        void add(String rule, String reason, long records);
    }

    private final Enforcer enforcer;
    private final SkippedRules skipped;
    private final @Nullable String file;
    private RowFindings found = new RowFindings(0, 0);
    private String rule = "";
    private Set<String> unheard = Set.of();

    /**
     * No row yet.
     *
     * @param enforcer says which rules are on
     * @param skipped counts what is skipped
     * @param file the file's name, or null
     */
    public RuleFindings(Enforcer enforcer, SkippedRules skipped, @Nullable String file) {
        this.enforcer = enforcer;
        this.skipped = skipped;
        this.file = file;
    }

    /** {@return which rules are on} */
    public Enforcer enforcer() {
        return enforcer;
    }

    /**
     * Begins a row, or the file as a whole.
     *
     * @param atLine the physical line, or 0
     * @param number the number of the record, or 0
     * @return takes its findings
     */
    public RowFindings begin(long atLine, long number) {
        found = new RowFindings(atLine, number);
        return found;
    }

    /**
     * Goes on with a row that was begun before.
     *
     * @param begun takes its findings
     */
    void turnTo(RowFindings begun) {
        found = begun;
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
        return effect != null && add(new Location(file, found.line, found.number, column), id, message, effect);
    }

    private boolean add(Location place, String id, String message, @Nullable Effect effect) {
        if (effect == null) {
            return false;
        }
        found.add(new Finding(id, effect, place, message));
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
        skipped.add(rule, reason, 1);
    }

    /**
     * Counts records that a rule could not be applied to.
     *
     * @param id the rule's id
     * @param reason what was wanting
     * @param records for how many records
     */
    void skipped(String id, String reason, long records) {
        skipped.add(id, reason, records);
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
