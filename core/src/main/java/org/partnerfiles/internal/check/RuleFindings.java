package org.partnerfiles.internal.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.io.Limits;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Findings;

/** Makes findings of what rules and cells report about one row at a time. Belongs to one thread. */
public final class RuleFindings {

    private final Enforcer enforcer;
    private final @Nullable String file;
    private final boolean leavesRejectedOut;
    private final Findings ofRule = new RuleReport(null);
    private final Limits limits;
    private RowFindings found = RowFindings.none();
    private String rule = "";
    private Set<String> ignoredColumns = Set.of();

    private RuleFindings(Enforcer enforcer, @Nullable String file, Limits limits, boolean leavesRejectedOut) {
        this.enforcer = enforcer;
        this.file = file;
        this.limits = limits;
        this.leavesRejectedOut = leavesRejectedOut;
    }

    /**
     * {@return the findings of a file whose rejected rows are in it; no row yet}
     *
     * @param enforcer knows which rules are on
     * @param file the file's name, or null
     * @param limits how many findings are listed
     */
    public static RuleFindings of(Enforcer enforcer, @Nullable String file, Limits limits) {
        return new RuleFindings(enforcer, file, limits, false);
    }

    /**
     * {@return the findings of a writer, which leaves rejected records out; no record yet}
     *
     * @param enforcer knows which rules are on
     * @param file the file's name, or null
     * @param limits how many findings are listed
     */
    public static RuleFindings ofWriter(Enforcer enforcer, @Nullable String file, Limits limits) {
        return new RuleFindings(enforcer, file, limits, true);
    }

    /** {@return which rules are on} */
    public Enforcer enforcer() {
        return enforcer;
    }

    /** {@return where the rule that was {@linkplain #enter entered} reports} */
    Findings ofRule() {
        return ofRule;
    }

    /**
     * Begins a row, or the file as a whole.
     *
     * @param line the physical line, or 0
     * @param number the number of the record, or 0
     * @return receives its findings
     */
    public RowFindings begin(long line, long number) {
        found = new RowFindings(line, number, limits);
        return found;
    }

    /**
     * Returns to a row that was begun before.
     *
     * @param begun receives its findings
     */
    void turnTo(RowFindings begun) {
        found = begun;
    }

    /**
     * Reports a finding.
     *
     * @param id the rule's id
     * @param column the column's header, or null
     * @param message what is wrong
     * @return whether the finding is an error
     */
    public boolean report(String id, @Nullable String column, String message) {
        return add(null, id, column, message, enforcer.effect(id));
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
        add(null, id, column, message, effect != null && effect.compareTo(atLeast) < 0 ? effect : atLeast);
    }

    /** Adds a finding on the current row where the place is null, and none where the effect is null: the rule is off. */
    private boolean add(
            @Nullable Location place, String id, @Nullable String column, String message, @Nullable Effect effect) {
        if (effect == null) {
            return false;
        }
        Location at = place == null ? new Location(file, found.line, found.number, null) : place;
        found.add(new Finding(id, effect, column == null ? at : at.inColumn(column), message));
        return effect.isError();
    }

    /**
     * Sets the rule that the following findings belong to.
     *
     * @param id the rule's id
     */
    void enter(String id) {
        enter(id, Set.of());
    }

    /**
     * Sets the rule that the following findings belong to, and the columns on which it reports nothing.
     *
     * @param id the rule's id
     * @param without the headers of columns that have a finding already
     */
    void enter(String id, Set<String> without) {
        rule = id;
        if (ignoredColumns != without) { // nearly never; for some collectors, to set a field costs more than to read it
            ignoredColumns = without;
        }
    }

    /**
     * Makes a finding of a rule that threw, once for a row, so that the other rules still run.
     *
     * @param failure what it threw
     */
    void failed(RuntimeException failure) {
        failed("rule " + rule + " could not be applied", null, failure);
    }

    /**
     * Makes a finding of a check that threw, once for a row, so that the other checks still run.
     *
     * @param what could not be done
     * @param column the column's header, or null
     * @param failure what was thrown
     */
    void failed(String what, @Nullable String column, RuntimeException failure) {
        String message = Thrown.message(what, failure);
        if (!found.has(CoreRules.RULE_FAILED, column, message)) {
            report(CoreRules.RULE_FAILED, column, message);
        }
    }

    /**
     * Rejects the row because code threw without which there is no record, or no row of it.
     *
     * @param what could not be done
     * @param failure what was thrown
     */
    public void refuse(String what, RuntimeException failure) {
        String message = Thrown.message(what, failure);
        if (!found.has(CoreRules.RULE_FAILED, null, message)) {
            refuse(CoreRules.RULE_FAILED, null, message);
        }
    }

    /**
     * Refuses the file because code threw without which its content is not known.
     *
     * @param what could not be done
     * @param failure what was thrown
     */
    public void refuseFile(String what, RuntimeException failure) {
        refuseFile(CoreRules.RULE_FAILED, Thrown.message(what, failure));
    }

    /**
     * Counts records that the current rule could not be applied to.
     *
     * @param reason what was missing
     * @param records how many records
     */
    void skipped(String reason, long records) {
        found.addSkip(rule, reason, records);
    }

    /**
     * Notes that a rule that is on could not be applied to the current record or file.
     *
     * @param id the rule's id
     * @param reason what was missing
     */
    public void skip(String id, String reason) {
        if (enforcer.effect(id) != null) {
            found.addSkip(id, reason, 1);
        }
    }

    /**
     * {@return whether the current row has a finding in a column}
     *
     * @param column the column's header
     */
    public boolean isReported(String column) {
        return found.has(column);
    }

    /** Notes that the current rule has no answers of look-ups for the current row. */
    void withoutAnswers() {
        found.addWithoutAnswers(rule);
    }

    /** {@return whether the current rule has the answers of look-ups for the current row} */
    boolean hasAnswers() {
        return found.hasAnswersOf(rule);
    }

    /** Reports what the current rule finds: on the current row, or at another place. */
    private final class RuleReport implements Findings {
        private final @Nullable Location place;

        RuleReport(@Nullable Location place) {
            this.place = place;
        }

        private void addOfRule(@Nullable String column, String message, @Nullable Effect effect) {
            if (place != null || column == null || !ignoredColumns.contains(column)) {
                add(place, rule, column, message, effect);
            }
        }

        @Override
        public void at(String column, String message) {
            addOfRule(column, message, enforcer.effect(rule));
        }

        @Override
        public void at(String column, String message, Effect effect) {
            addOfRule(column, message, enforcer.effect(rule, effect));
        }

        @Override
        public void say(String message) {
            addOfRule(null, message, enforcer.effect(rule));
        }

        @Override
        public void say(String message, Effect effect) {
            addOfRule(null, message, enforcer.effect(rule, effect));
        }

        @Override
        public void keyOfRejectedRow(@Nullable String column, long line) {
            Effect effect = enforcer.effect(CoreRules.KEY_OF_REJECTED_ROW);
            String message = "has the key of a rejected row, "
                    + (leavesRejectedOut ? "that of record " : "line ")
                    + line
                    + "; this row is judged as if that one were not there";
            if (place != null || !found.has(CoreRules.KEY_OF_REJECTED_ROW, column, message)) {
                add(place, CoreRules.KEY_OF_REJECTED_ROW, column, message, effect);
            }
        }

        @Override
        public Findings in(Location other) {
            return new RuleReport(other);
        }

        @Override
        public void skip(String reason) {
            skipped(reason, 1);
        }
    }
}
