package org.partnerfiles.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** Checks the record about a file by the constraints of its components. */
public final class HeaderRecordChecks<H> {

    private final RecordTable<H> table;
    private final ConstraintPlan<H> plan;
    private final ConstraintPlan.Checker checker;
    private final RuleFindings findings;

    public HeaderRecordChecks(RecordTable<H> table, Format<?> format, RuleFindings findings) {
        this.table = table;
        this.plan = format.planOf(table);
        this.checker = plan.newChecker(format.options().get(Options.CLOCK));
        this.findings = findings;
    }

    /**
     * Checks a record.
     *
     * @param record the record
     * @param values its values by the columns' positions
     * @param unjudged the columns not to be checked, by position
     */
    public void check(H record, @Nullable Object[] values, boolean[] unjudged) {
        for (int position = 0; position < values.length; position++) {
            if (!unjudged[position]) {
                checker.check(position, values[position], this::report);
            }
        }
        if (plan.delegates()) {
            plan.delegate(record, (position, general, message) -> {
                if (position < 0 || !unjudged[position]) {
                    report(position, general, message);
                }
            });
        }
    }

    private void report(int position, String general, String message) {
        List<Column<H, ?>> columns = table.columns();
        if (position < 0) {
            findings.report(table.ruleFor(general), null, message);
        } else {
            Column<H, ?> column = columns.get(position);
            findings.report(column.ruleFor(general), column.header(), message);
        }
    }
}
