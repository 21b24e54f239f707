package org.partnerfiles.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.Column;

/** Checks one record by itself: its values, then the rules on records and rows. Belongs to one thread. */
public final class RecordChecker<R> {

    private static final class ActiveRule<R> {
        final RecordRule<R> rule;
        final String id;
        final int[] columns;

        ActiveRule(RecordRule<R> rule, String id, int[] columns) {
            this.rule = rule;
            this.id = id;
            this.columns = columns;
        }
    }

    private final OpenContext context;
    private final RuleFindings findings;
    private final List<Column<R, ?>> columns;
    private final ValueChecker<R> values;
    private final List<ActiveRule<R>> recordRules = new ArrayList<>();
    private final OpenRules<TextRule.Check<R>> textRules = new OpenRules<>();

    private RecordChecker(Format<R> format, RuleFindings findings) {
        this.context = new OpenContext(format.options());
        this.findings = findings;
        this.columns = format.table().columns();
        this.values = new ValueChecker<>(format.table(), format.plan(), format.options(), findings);
        Enforcer enforcer = findings.enforcer();
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            if (!enforcer.isOn(id)) {
                continue;
            }
            if (rule instanceof RecordRule<R> recordRule) {
                recordRules.add(new ActiveRule<>(recordRule, id, positions(format, rule)));
            } else if (rule instanceof TextRule<R> textRule) {
                textRules.add(id, () -> textRule::check);
            }
        }
        if (enforcer.isOn(CoreRules.FORMULA_LIKE_TEXT)) {
            textRules.add(CoreRules.FORMULA_LIKE_TEXT, () -> FormulaLikeText::check);
        }
    }

    /**
     * {@return a checker, or null where no rules are applied}
     *
     * @param format the format
     * @param findings receives what is wrong
     */
    public static <R> @Nullable RecordChecker<R> of(Format<R> format, RuleFindings findings) {
        return format.rulesOn() ? new RecordChecker<>(format, findings) : null;
    }

    private static <R> int[] positions(Format<R> format, Rule<R> rule) {
        return rule.description().columns().stream()
                .map(format.table()::column)
                .filter(column -> column != null)
                .mapToInt(Column::position)
                .toArray();
    }

    /**
     * Begins a file.
     *
     * @param facts what is known of it
     */
    public void enter(FileFacts facts) {
        context.enter(facts);
    }

    /**
     * Checks a record.
     *
     * @param record the record
     * @param ofColumns its values by the columns' positions
     * @param unchecked the columns not to be checked, by position: those absent from the file or that could not be read
     * @param row its text
     */
    public void check(R record, @Nullable Object[] ofColumns, boolean[] unchecked, RowText<R> row) {
        values.check(record, ofColumns, unchecked);
        for (ActiveRule<R> active : recordRules) {
            boolean applies = applies(active, unchecked);
            if (applies || active.rule.checksEachColumn()) {
                findings.enter(active.id, applies ? Set.of() : headers(active, unchecked));
                try {
                    active.rule.check(record, context, findings.ofRule());
                } catch (RuntimeException e) {
                    findings.failed(e);
                }
            }
        }
        if (!textRules.isEmpty()) {
            checkText(row);
        }
    }

    private void checkText(RowText<R> row) {
        textRules.ask(findings, rule -> rule.check(row, context, findings.ofRule()));
    }

    /** The headers of the columns of a rule that are not to be checked. */
    private Set<String> headers(ActiveRule<?> active, boolean[] unchecked) {
        return IntStream.of(active.columns)
                .filter(position -> unchecked[position])
                .mapToObj(position -> columns.get(position).header())
                .collect(Collectors.toSet());
    }

    private static boolean applies(ActiveRule<?> active, boolean[] unchecked) {
        for (int position : active.columns) {
            if (unchecked[position]) {
                return false;
            }
        }
        return true;
    }
}
