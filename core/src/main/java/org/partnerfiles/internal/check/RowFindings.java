package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.finding.ListedFindings;
import org.partnerfiles.io.Limits;

/**
 * The findings on one row, or on the file as a whole: begun once, and added to by all that check the row. Beyond the limits, findings
 * are counted and not listed.
 */
public final class RowFindings {

    /** The physical line, or 0. */
    final long line;
    /** The number of the record, or 0. */
    final long number;

    /** A rule that could not be applied. */
    record Skip(String rule, String reason, long records) {}

    /** What is the same in findings that are only counted. */
    record Unlisted(String rule, Effect effect, @Nullable String column) {

        static Unlisted of(Finding finding) {
            return new Unlisted(
                    finding.rule(), finding.effect(), finding.location().column());
        }
    }

    /** The findings of a row with so many that a limit may be reached. */
    private static final class Many {
        final ListedFindings listed;
        final Map<Unlisted, long[]> unlisted = new LinkedHashMap<>();
        private final Map<Unlisted, long[]> ofCells = new HashMap<>();
        private final int mostOfCell;

        Many(int most, int mostOfCell) {
            this.listed = new ListedFindings(most);
            this.mostOfCell = mostOfCell;
        }

        void add(Finding finding) {
            Unlisted like = Unlisted.of(finding);
            boolean isOnCell = like.column != null;
            if (isOnCell && ofCells.computeIfAbsent(like, key -> new long[1])[0]++ >= mostOfCell) {
                count(like, 1);
                return;
            }
            if (!listed.add(finding, displaced -> count(Unlisted.of(displaced), 1))) {
                count(like, 1);
            }
        }

        void count(Unlisted like, long more) {
            unlisted.computeIfAbsent(like, key -> new long[1])[0] += more;
        }
    }

    private final int most;
    private final int mostOfCell;
    private List<Finding> found = List.of(); // most rows have none
    private @Nullable Many many;
    private List<Skip> skips = List.of();
    private List<String> withoutAnswers = List.of();
    private boolean hasError;

    RowFindings(long line, long number, Limits limits) {
        this.line = line;
        this.number = number;
        boolean isRow = number > 0;
        // what is found about the file as a whole may be about many rows
        this.most = isRow ? limits.findingsPerRow() : Math.max(limits.findingsPerRow(), limits.findingsKept());
        this.mostOfCell = isRow ? Math.min(limits.findingsPerCell(), most) : most;
    }

    /** {@return the findings of a line that is not checked} */
    public static RowFindings none() {
        return new RowFindings(0, 0, Limits.standard());
    }

    void add(Finding finding) {
        hasError |= finding.effect().isError();
        if (many == null && found.size() < mostOfCell) {
            if (found.isEmpty()) {
                found = new ArrayList<>(2);
            }
            found.add(finding);
            return;
        }
        if (many == null) {
            many = new Many(most, mostOfCell);
            found.forEach(many::add);
        }
        many.add(finding);
        found = List.of();
    }

    void addSkip(String rule, String reason, long records) {
        if (skips.isEmpty()) {
            skips = new ArrayList<>(2);
        }
        for (int i = 0; i < skips.size(); i++) {
            Skip skip = skips.get(i);
            if (skip.rule.equals(rule) && skip.reason.equals(reason)) {
                skips.set(i, new Skip(rule, reason, skip.records + records));
                return;
            }
        }
        skips.add(new Skip(rule, reason, records));
    }

    /** Notes a rule whose keys could not be looked up for this row. */
    void addWithoutAnswers(String rule) {
        if (withoutAnswers.isEmpty()) {
            withoutAnswers = new ArrayList<>(1);
        }
        withoutAnswers.add(rule);
    }

    boolean hasAnswersOf(String rule) {
        return withoutAnswers.isEmpty() || !withoutAnswers.contains(rule);
    }

    /** {@return the rules that could not be applied} */
    List<Skip> skips() {
        return skips;
    }

    /** {@return the findings so far that are listed, in order} */
    public List<Finding> list() {
        if (many != null && found.isEmpty()) {
            found = many.listed.list();
        }
        return found;
    }

    /** How often each rule was broken in findings that are not listed. */
    Map<Unlisted, long[]> unlisted() {
        return many == null ? Map.of() : many.unlisted;
    }

    /** {@return whether one of the findings is an error, listed or not} */
    public boolean hasError() {
        return hasError;
    }

    /** {@return whether one of the findings is in a column, listed or not} */
    boolean has(String column) {
        for (Finding finding : list()) {
            if (column.equals(finding.location().column())) {
                return true;
            }
        }
        return unlisted().keySet().stream().anyMatch(like -> column.equals(like.column));
    }

    boolean has(String rule, @Nullable String column, String message) {
        for (Finding finding : list()) {
            if (finding.rule().equals(rule)
                    && finding.message().equals(message)
                    && Objects.equals(finding.location().column(), column)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether one of the findings has an effect, listed or not}
     *
     * @param effect the effect
     */
    public boolean has(Effect effect) {
        for (Finding finding : list()) {
            if (finding.effect() == effect) {
                return true;
            }
        }
        return unlisted().keySet().stream().anyMatch(like -> like.effect == effect);
    }

    /**
     * {@return the headers of the columns with findings of an effect, listed or not}
     *
     * @param effect the effect
     */
    public Set<String> columns(Effect effect) {
        Set<String> columns = new HashSet<>();
        for (Finding finding : list()) {
            String column = finding.location().column();
            if (finding.effect() == effect && column != null) {
                columns.add(column);
            }
        }
        for (Unlisted like : unlisted().keySet()) {
            if (like.effect == effect && like.column != null) {
                columns.add(like.column);
            }
        }
        return columns;
    }

    /**
     * Changes the effect of findings.
     *
     * @param from the effect that they have
     * @param to the effect that they get
     */
    public void change(Effect from, Effect to) {
        List<Finding> before = list();
        Map<Unlisted, long[]> unlistedBefore = unlisted();
        boolean wasMany = many != null;
        found = List.of();
        many = wasMany ? new Many(most, mostOfCell) : null;
        hasError = false;
        for (Finding finding : before) {
            boolean changes = finding.effect() == from;
            add(changes ? new Finding(finding.rule(), to, finding.location(), finding.message()) : finding);
        }
        if (many != null) {
            for (Map.Entry<Unlisted, long[]> entry : unlistedBefore.entrySet()) {
                Unlisted like = entry.getKey();
                Effect effect = like.effect == from ? to : like.effect;
                hasError |= effect.isError();
                many.count(new Unlisted(like.rule, effect, like.column), entry.getValue()[0]);
            }
        }
    }
}
