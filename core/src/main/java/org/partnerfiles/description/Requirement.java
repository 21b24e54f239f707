package org.partnerfiles.description;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerfiles.internal.constraint.ColumnConstraints;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** The requirements of each column, from its table and the constraints of its record. */
final class Requirement<R> {

    private final ConstraintPlan<R> plan;

    Requirement(RecordTable<R> table) {
        plan = ConstraintPlan.of(table);
    }

    ColumnConstraints constraints(Column<R, ?> column) {
        return plan.constraints(column.position());
    }

    /** When the column must have a value, in words; empty if never. */
    String text(Column<R, ?> column) {
        if (constraints(column).required()) {
            return "always";
        }
        return column.requirements().stream().map(Column.Requirement::when).collect(Collectors.joining("; "));
    }

    /** The constraints other than that a value is required, in words. */
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
