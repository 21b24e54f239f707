package org.partnerfiles.internal.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.ConstraintPlanLaw;
import org.partnerfiles.testing.ConstraintPlanLaw.Found;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.RandomRecords;

class ConstraintPlanTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T03:30:00Z"), ZoneId.of("America/New_York"));
    private static final RecordTable<ConstrainedRecord> TABLE = ConstrainedRecord.TABLE;
    private static final int RECORDS = 2000;

    private final ConstraintPlan<ConstrainedRecord> plan = ConstraintPlan.of(TABLE, DefaultValidator.asking(CLOCK));

    @Property(tries = 50)
    void a_plan_finds_what_hibernate_validator_finds(@ForAll long seed) {
        ConstraintPlanLaw.holdsFor(TABLE, new RandomRecords(seed, CLOCK).withAnyLists(), 20, CLOCK);
    }

    @Test
    void random_records_break_and_keep_every_constraint() {
        RandomRecords records = new RandomRecords(1, CLOCK).withAnyLists();
        ConstraintPlanLaw<ConstrainedRecord> law = new ConstraintPlanLaw<>(TABLE, plan, CLOCK);
        Map<Found, Integer> broken = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            ConstrainedRecord record = records.next(ConstrainedRecord.class);
            new HashSet<>(law.byPlan(record)).forEach(found -> broken.merge(found, 1, Integer::sum));
        }
        assertThat(broken.values()).allSatisfy(times -> assertThat(times).isLessThan(RECORDS));
        for (int position = 0; position < TABLE.columns().size(); position++) {
            String header = TABLE.columns().get(position).header();
            ColumnConstraints constraints = plan.constraints(position);
            Set<String> messages = new HashSet<>(constraints.messages());
            if (constraints.entry() != null) {
                messages.addAll(constraints.entry().messages());
            }
            assertThat(broken.keySet().stream()
                            .filter(found -> header.equals(found.column()))
                            .map(Found::message))
                    .as(header)
                    .containsAll(messages);
        }
    }

    record OnceEach(@NotNull String name) {}

    @Test
    void a_component_is_reported_once() {
        assertThat(DefaultValidator.instance().validate(new OnceEach(null))).hasSize(1);
    }

    @Test
    void messages_are_english_whatever_the_locale_of_the_host() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            RecordTable<OnceEach> table = ConstrainedRecord.table(OnceEach.class);
            ConstraintPlan<OnceEach> once = ConstraintPlan.of(table, DefaultValidator.instance());
            Found expected = new Found("name", CoreRules.VALUE_MISSING, "must not be null");
            OnceEach record = new OnceEach(null);
            ConstraintPlanLaw<OnceEach> law = new ConstraintPlanLaw<>(table, once, CLOCK);
            assertThat(law.byPlan(record)).containsExactly(expected);
            assertThat(law.byValidator(record)).containsExactly(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_delegating_plan_asks_the_validator_about_everything() {
        ConstraintPlan<ConstrainedRecord> delegating = ConstraintPlan.delegating(TABLE, DefaultValidator.asking(CLOCK));
        assertThat(delegating.delegates()).isTrue();
        delegating.newChecker(CLOCK).check(0, "no null", (position, rule, message) -> {
            throw new AssertionError(message);
        });
        ConstraintPlanLaw<ConstrainedRecord> law = new ConstraintPlanLaw<>(TABLE, delegating, CLOCK);
        RandomRecords records = new RandomRecords(2, CLOCK).withAnyLists();
        for (int i = 0; i < 100; i++) {
            law.holdsFor(records.next(ConstrainedRecord.class));
        }
    }

    @Test
    void a_column_is_required_if_its_component_is() {
        assertThat(TABLE.columns().stream().filter(column -> plan.requires(column.position())))
                .extracting(Object::toString)
                .containsExactly(
                        "something",
                        "text",
                        "given",
                        "filled",
                        "longer",
                        "list",
                        "numbers",
                        "group.first",
                        "outer.inner.first");
    }

    @Test
    void a_column_can_require_a_value_always_or_on_a_condition() {
        ConstraintPlan<Parcel> parcels = ConstraintPlan.of(Parcel.TABLE);
        assertThat(parcels.canRequire(Parcel.ID)).isTrue();
        assertThat(parcels.canRequire(Parcel.DUE)).isTrue();
        assertThat(parcels.canRequire(Parcel.RECEIVER)).isFalse();
    }

    @Test
    void a_column_is_checked_if_its_value_or_its_entries_have_a_constraint() {
        assertThat(checks("text")).isTrue();
        assertThat(checks("entries")).isTrue();
        assertThat(checks("free")).isFalse();
    }

    private boolean checks(String header) {
        return plan.checks(TABLE.column(header).position());
    }

    @Test
    void constraints_are_described_for_pages_and_schemas() {
        assertThat(described("longer"))
                .isEqualTo(new ColumnConstraints(
                        true,
                        null,
                        250,
                        null,
                        null,
                        false,
                        null,
                        false,
                        List.of("must not be blank", "must be at most 250 characters"),
                        null));
        assertThat(described("zip").pattern()).isEqualTo("[0-9]{5}(-[0-9]{4})?");
        assertThat(described("flagged").pattern()).isNull();
        assertThat(described("whole").min()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(described("whole").max()).isEqualTo(BigDecimal.valueOf(1000));
        assertThat(described("positive").minExcluded()).isTrue();
        assertThat(described("below").maxExcluded()).isTrue();
        assertThat(described("list").minLength()).isEqualTo(1);
        assertThat(described("list").maxLength()).isEqualTo(3);
        assertThat(described("list").entry()).isNull();
        assertThat(described("entries").required()).isFalse();
        assertThat(described("entries").entry().maxLength()).isEqualTo(5);
        assertThat(described("free")).isEqualTo(ColumnConstraints.NONE);
    }

    record Bounded(
            @Min(1) @Positive @DecimalMin(value = "1", inclusive = false)
            Long above,

            @Max(9) @DecimalMax(value = "9", inclusive = false) @NegativeOrZero
            Long below,

            @Max(9) @DecimalMax(value = "9", inclusive = false)
            Long below9,

            @Size(min = 2) @NotEmpty @Size(min = 1, max = 4) @Size(max = 7)
            String sized,

            @NotEmpty String filled) {}

    @Test
    void of_several_limits_the_narrowest_is_described() {
        RecordTable<Bounded> table = ConstrainedRecord.table(Bounded.class);
        ConstraintPlan<Bounded> bounded = ConstraintPlan.of(table, DefaultValidator.instance());
        ColumnConstraints above = bounded.constraints(0);
        assertThat(above.min()).isEqualByComparingTo("1");
        assertThat(above.minExcluded()).isTrue();
        assertThat(above.max()).isNull();
        assertThat(above.maxExcluded()).isFalse();
        ColumnConstraints below = bounded.constraints(1);
        assertThat(below.max()).isEqualByComparingTo("0");
        assertThat(below.maxExcluded()).isFalse();
        assertThat(below.min()).isNull();
        assertThat(below.minExcluded()).isFalse();
        assertThat(bounded.constraints(2).maxExcluded()).isTrue();
        ColumnConstraints sized = bounded.constraints(3);
        assertThat(sized.minLength()).isEqualTo(2);
        assertThat(sized.maxLength()).isEqualTo(4);
        assertThat(bounded.constraints(4).minLength()).isEqualTo(1);
        assertThat(bounded.constraints(4).maxLength()).isNull();
    }

    private ColumnConstraints described(String header) {
        return plan.constraints(TABLE.column(header).position());
    }
}
