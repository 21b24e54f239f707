package org.partnerfiles.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.constraint.DefaultValidator;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Filled;

/**
 * The law of constraint plans: a plan finds in every record what Hibernate Validator finds, neither more nor less.
 *
 * <pre>{@code
 * ConstraintPlanLaw.holdsFor(TABLE, new RandomRecords(seed, clock), 100, clock);
 * }</pre>
 *
 * @param <R> the record
 */
public final class ConstraintPlanLaw<R> {

    private final RecordTable<R> table;
    private final ConstraintPlan<R> plan;
    private final ConstraintPlan.Checker checker;
    private final Validator validator;

    /** One finding: the header of the column if there is one, the general rule, what was expected. */
    public record Found(@Nullable String column, String rule, String message) {}

    /** The law for a plan of a table. */
    public ConstraintPlanLaw(RecordTable<R> table, ConstraintPlan<R> plan, Clock clock) {
        this.table = table;
        this.plan = plan;
        this.checker = plan.newChecker(clock);
        this.validator = DefaultValidator.asking(clock);
    }

    /** Checks that nothing of a table is left to the Validator, and the law for many records. */
    public static <R> void holdsFor(RecordTable<R> table, RandomRecords records, int count, Clock clock) {
        holdsFor(table, ConstraintPlan.of(table, DefaultValidator.asking(clock)), records, count, clock);
    }

    /** Checks that nothing of a table is left to the Validator, and the law of one of its plans for many records. */
    public static <R> void holdsFor(
            RecordTable<R> table, ConstraintPlan<R> plan, RandomRecords records, int count, Clock clock) {
        assertThat(plan.delegates()).as("constraints are left to the Validator").isFalse();
        ConstraintPlanLaw<R> law = new ConstraintPlanLaw<>(table, plan, clock);
        for (int i = 0; i < count; i++) {
            law.holdsFor(records.next(table.recordType()));
        }
    }

    /** Checks the law for one record. */
    public void holdsFor(R record) {
        List<Found> byPlan = byPlan(record);
        List<Found> byValidator = byValidator(record);
        // The comparison of AssertJ takes a hundred times as long, so that it is left to tell what differs.
        if (!counted(byPlan).equals(counted(byValidator))) {
            assertThat(byPlan).as("of %s", record).containsExactlyInAnyOrderElementsOf(byValidator);
        }
    }

    private static Map<Found, Long> counted(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** What the plan finds. */
    public List<Found> byPlan(R record) {
        List<Found> found = new ArrayList<>();
        ConstraintPlan.Violations out = (position, rule, message) -> found.add(
                new Found(position < 0 ? null : table.columns().get(position).header(), rule, message));
        for (Column<R, ?> column : table.columns()) {
            checker.check(column.position(), column.valueIn(record), out);
        }
        plan.delegate(record, out);
        return found;
    }

    /** What Hibernate Validator finds. */
    public List<Found> byValidator(R record) {
        return validator.validate(record).stream()
                .map(violation -> new Found(column(violation), rule(violation), violation.getMessage()))
                .toList();
    }

    /** The column of the component or of what it is part of. */
    private @Nullable String column(ConstraintViolation<R> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\[[^]]*]|\\.<[^>]*>", "");
        while (!path.isEmpty()) {
            for (Column<R, ?> column : table.columns()) {
                if (column.path().equals(path)) {
                    return column.header();
                }
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return null;
    }

    private static String rule(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull
                || constraint instanceof Filled
                || constraint instanceof NotBlank
                || constraint instanceof NotEmpty) {
            return CoreRules.VALUE_MISSING;
        } else if (constraint instanceof Size size) {
            Object value = Objects.requireNonNull(violation.getInvalidValue());
            int actual = value instanceof Collection<?> entries
                    ? entries.size()
                    : value instanceof Map<?, ?> pairs
                            ? pairs.size()
                            : value instanceof Object[] many
                                    ? many.length
                                    : value.toString().length();
            return actual > size.max() ? CoreRules.VALUE_TOO_LONG : CoreRules.VALUE_MALFORMED;
        }
        return switch (constraint.annotationType().getSimpleName()) {
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" ->
                CoreRules.VALUE_OUT_OF_RANGE;
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> CoreRules.VALUE_OUT_OF_RANGE;
            default -> CoreRules.VALUE_MALFORMED;
        };
    }
}
