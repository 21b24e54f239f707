package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.internal.constraint.ConstraintPlan;
import org.partnerfiles.internal.constraint.DefaultValidator;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** Compares the compiled constraints of every record of every format with Hibernate Validator, finding by finding. */
class ConstraintsOfEveryFormatTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int RECORDS = 500;

    static Stream<FileFormat<?>> formats() {
        return FileFormats.all().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void compiled_constraints_and_hibernate_validator_have_the_same_findings(FileFormat<R> format) {
        ConstraintPlan<R> plan = ConstraintPlan.of(format.table());
        ConstraintPlan<R> hibernate = ConstraintPlan.delegating(format.table(), DefaultValidator.asking(CLOCK));
        assertThat(plan.delegates()).as("constraints that are not compiled").isFalse();
        Random random = new Random(7);
        int broken = 0;
        for (R record : Fixtures.of(format).records(RECORDS)) {
            R changed = changed(record, format, random);
            List<String> expected = new ArrayList<>();
            hibernate.delegate(changed, (position, rule, message) -> expected.add(position + rule + message));
            List<String> found = new ArrayList<>();
            ConstraintPlan.Checker checker = plan.newChecker(CLOCK);
            for (Column<R, ?> column : format.table().columns()) {
                checker.check(
                        column.position(),
                        column.valueIn(changed),
                        (position, rule, message) -> found.add(position + rule + message));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            broken += expected.size();
        }
        assertThat(broken).as("constraints broken in all").isPositive();
    }

    /** A valid record with some values removed and some replaced by any value of their type. */
    private static <R> R changed(R record, FileFormat<R> format, Random random) {
        Object[] values = new Object[format.table().columns().size()];
        for (Column<R, ?> column : format.table().columns()) {
            Object value = column.valueIn(record);
            int choice = random.nextInt(4);
            values[column.position()] = choice == 0 ? null : choice == 1 ? any(column, value, random) : value;
        }
        return format.table().assemble(values, UnmappedCells.none());
    }

    private static Object any(Column<?, ?> column, Object value, Random random) {
        if (column.type() == CellTypes.text()) {
            return text(random);
        } else if (column.type() == CellTypes.decimal()) {
            return BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(3));
        } else if (column.type() == CellTypes.integer()) {
            return random.nextInt(2_000) - 500;
        } else if (column.type() == CellTypes.longInteger() || column.type() == CellTypes.cents()) {
            return random.nextLong();
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String) {
            return List.of(text(random), text(random));
        }
        return value;
    }

    private static String text(Random random) {
        String letters =
                List.of("0123456789", "abcXYZ", " \t", "a1@.-", "é€_ 9").get(random.nextInt(5));
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextBoolean() ? 13 : 140);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
