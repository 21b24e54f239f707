package org.partnerfiles.description;

import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.internal.constraint.ColumnConstraints;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.constraint.DefaultValidator;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** What a table and the constraints of its record say of each column. */
final class Requirement<R> {

    private final ConstraintPlan<R> plan;

    Requirement(RecordTable<R> table) {
        plan = ConstraintPlan.of(table, DefaultValidator.instance());
    }

    ColumnConstraints constraints(Column<R, ?> column) {
        return plan.constraints(column.position());
    }

    /** When the column must have a value, in words; empty where never. */
    String text(Column<R, ?> column) {
        if (constraints(column).required()) {
            return "always";
        }
        Column.Requirement<R> requirement = column.requirement();
        return requirement == null ? "" : requirement.when();
    }

    /** What the constraints say beside that a value must be there, in words. */
    List<String> limits(Column<R, ?> column) {
        ColumnConstraints constraints = constraints(column);
        ColumnConstraints entry = constraints.entry();
        return Stream.concat(
                        constraints.messages().stream(), entry == null ? Stream.empty() : entry.messages().stream())
                .filter(message -> !message.equals("is required"))
                .distinct()
                .toList();
    }
}
