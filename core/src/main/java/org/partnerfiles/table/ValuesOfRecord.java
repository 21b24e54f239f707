package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the values of all columns from a record, each nested record once. */
final class ValuesOfRecord {

    /** One step: from what an earlier one took, or from the record itself, to a nested record or to a value. */
    private record Step(int from, Function<Object, @Nullable Object> function) {}

    private static final int RECORD = 0;

    private final List<Step> groups = new ArrayList<>();
    private final Map<Function<?, ?>, Integer> numbers = new HashMap<>();
    private final Step[] nested;
    private final Step[] values;

    <R> ValuesOfRecord(List<Column<R, ?>> columns) {
        this.values = columns.stream().map(column -> step(column.value())).toArray(Step[]::new);
        this.nested = groups.toArray(Step[]::new);
    }

    @SuppressWarnings("unchecked") // the table's types hold the functions together
    private Step step(Function<?, ?> value) {
        return value instanceof Part<?, ?, ?> part
                ? new Step(number(part.group()), (Function<Object, @Nullable Object>) part.component())
                : new Step(RECORD, (Function<Object, @Nullable Object>) value);
    }

    private int number(Function<?, ?> group) {
        Integer known = numbers.get(group);
        if (known == null) {
            groups.add(step(group));
            known = groups.size();
            numbers.put(group, known);
        }
        return known;
    }

    /** {@return the values by the columns' positions} */
    @Nullable
    Object[] of(Object record) {
        @Nullable Object[] taken = new Object[nested.length + 1];
        taken[RECORD] = record;
        for (int i = 0; i < nested.length; i++) {
            taken[i + 1] = follow(nested[i], taken);
        }
        @Nullable Object[] result = new Object[values.length];
        for (int position = 0; position < values.length; position++) {
            result[position] = follow(values[position], taken);
        }
        return result;
    }

    private static @Nullable Object follow(Step step, @Nullable Object[] taken) {
        Object from = taken[step.from];
        return from == null ? null : step.function.apply(from);
    }
}
