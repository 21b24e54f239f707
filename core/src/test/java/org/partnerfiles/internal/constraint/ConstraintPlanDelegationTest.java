package org.partnerfiles.internal.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.ConstraintPlanLaw;
import org.partnerfiles.testing.ConstraintPlanLaw.Found;

/** What a plan leaves to the Validator: it is reported all the same, and what is compiled is not reported twice. */
public class ConstraintPlanDelegationTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Found A_NEEDS_TEXT = new Found("a", CoreRules.VALUE_MISSING, "must not be blank");

    @Target({ElementType.FIELD, ElementType.TYPE, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {NoText.class, NoRecord.class})
    public @interface Refused {
        String message() default "is refused";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Hibernate Validator creates only public ones. */
    public static final class NoText implements ConstraintValidator<Refused, CharSequence> {
        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            return value == null;
        }
    }

    public static final class NoRecord implements ConstraintValidator<Refused, Record> {
        @Override
        public boolean isValid(Record value, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("is refused with its record")
                    .addPropertyNode("a")
                    .addConstraintViolation();
            return false;
        }
    }

    interface Strict {}

    record OfOurOwn(
            @NotBlank String a, @Refused @Size(max = 2) String b) {}

    @Test
    void an_unknown_constraint_on_a_component() {
        assertFound(
                new OfOurOwn(" ", "long"),
                A_NEEDS_TEXT,
                new Found("b", CoreRules.VALUE_MALFORMED, "is refused"),
                new Found("b", CoreRules.VALUE_TOO_LONG, "size must be between 0 and 2"));
    }

    record InAList(@NotBlank String a, List<@Refused @NotBlank String> b) {}

    @Test
    void an_unknown_constraint_on_the_entries_of_a_list() {
        assertFound(
                new InAList("", List.of("x", " ")),
                A_NEEDS_TEXT,
                new Found("b", CoreRules.VALUE_MALFORMED, "is refused"),
                new Found("b", CoreRules.VALUE_MALFORMED, "is refused"),
                new Found("b", CoreRules.VALUE_MISSING, "must not be blank"));
    }

    /** What a plan does not compile: sizes of what is neither text nor a list. */
    @SuppressWarnings("ArrayRecordComponent") // an array has a size too
    record OfSizes(
            @Refused @Size(min = 2, max = 3) String text,
            @Size(min = 2, max = 3) Map<String, String> pairs,
            @Size(min = 2, max = 3) String[] many) {}

    @Test
    void a_size_above_the_limit_is_too_long_and_one_below_is_malformed() {
        assertFound(
                new OfSizes("1234", Map.of("a", "1", "b", "2", "c", "3", "d", "4"), new String[4]),
                new Found("text", CoreRules.VALUE_MALFORMED, "is refused"),
                new Found("text", CoreRules.VALUE_TOO_LONG, "size must be between 2 and 3"),
                new Found("pairs", CoreRules.VALUE_TOO_LONG, "size must be between 2 and 3"),
                new Found("many", CoreRules.VALUE_TOO_LONG, "size must be between 2 and 3"));
        assertFound(
                new OfSizes(null, Map.of("a", "1"), new String[1]),
                new Found("pairs", CoreRules.VALUE_MALFORMED, "size must be between 2 and 3"),
                new Found("many", CoreRules.VALUE_MALFORMED, "size must be between 2 and 3"));
        assertFound(new OfSizes(null, Map.of("a", "1", "b", "2"), new String[3]));
    }

    @Test
    void a_size_of_a_list_from_a_hosts_validator_has_the_same_rules() {
        assertThat(ValueChecks.ruleFor(sizeOf("many"), List.of(1, 2, 3, 4))).isEqualTo(CoreRules.VALUE_TOO_LONG);
        assertThat(ValueChecks.ruleFor(sizeOf("many"), List.of(1))).isEqualTo(CoreRules.VALUE_MALFORMED);
        assertThat(ValueChecks.ruleFor(sizeOf("many"), null)).isEqualTo(CoreRules.VALUE_MALFORMED);
    }

    private static Size sizeOf(String component) {
        return Stream.of(OfSizes.class.getRecordComponents())
                .filter(found -> found.getName().equals(component))
                .findFirst()
                .orElseThrow()
                .getAccessor()
                .getAnnotation(Size.class);
    }

    @Refused
    record AsAWhole(@NotBlank String a) {}

    @Test
    void a_constraint_on_the_record_that_reports_at_a_component() {
        assertFound(
                new AsAWhole(""),
                A_NEEDS_TEXT,
                new Found("a", CoreRules.VALUE_MALFORMED, "is refused with its record"));
    }

    record Composed(
            @NotBlank String a,

            @Range(min = 3, max = 5, message = "must be {min} to {max}")
            Integer b) {}

    @Test
    void a_composed_constraint() {
        assertFound(new Composed("", 9), A_NEEDS_TEXT, new Found("b", CoreRules.VALUE_MALFORMED, "must be 3 to 5"));
    }

    @GroupSequence({Strict.class, InGroups.class})
    record InGroups(
            @NotBlank String a,
            @Size(max = 2, groups = Strict.class) String b) {}

    @Test
    void a_record_with_a_sequence_of_groups() {
        assertFound(new InGroups("", "b"), A_NEEDS_TEXT);
        assertFound(new InGroups("", "long"), new Found("b", CoreRules.VALUE_TOO_LONG, "size must be between 0 and 2"));
    }

    record OfAnotherGroup(
            @NotBlank String a,
            @NotNull(groups = Strict.class) String b) {}

    @Test
    void a_constraint_outside_the_default_group_has_no_effect() {
        RecordTable<OfAnotherGroup> table = ConstrainedRecord.table(OfAnotherGroup.class);
        assertThat(plan(table).delegates()).isFalse();
        assertThat(law(table).byPlan(new OfAnotherGroup("", null))).containsExactly(A_NEEDS_TEXT);
    }

    record InAnotherCalendar(@NotBlank String a, @Past JapaneseDate b) {}

    @Test
    void a_delegated_constraint_on_dates_asked_the_standard_clock_and_not_the_hosts() {
        RecordTable<InAnotherCalendar> table = ConstrainedRecord.table(InAnotherCalendar.class);
        Format<InAnotherCalendar> format = Format.of(FormatDefinition.of("test", "Test", table));
        Clock then = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        InAnotherCalendar record = new InAnotherCalendar("", JapaneseDate.of(2001, 7, 1));

        ConstraintPlan<InAnotherCalendar> plan = format.with(format.settings()
                        .with(draft -> draft.options = Options.standard().with(Options.CLOCK, then)))
                .plan();
        ConstraintPlanLaw<InAnotherCalendar> law = new ConstraintPlanLaw<>(table, plan, then);
        law.holdsFor(record);
        assertThat(law.byPlan(record))
                .containsExactlyInAnyOrder(
                        A_NEEDS_TEXT, new Found("b", CoreRules.VALUE_OUT_OF_RANGE, "must be a past date"));
        assertThat(law(table).byPlan(record)).containsExactly(A_NEEDS_TEXT);
        assertThat(format.plan()).as("compiled once").isSameAs(format.plan());
    }

    @Test
    void the_plan_of_the_header_record_is_compiled_once() {
        Format<OfOurOwn> format =
                Format.of(FormatDefinition.of("test", "Test", ConstrainedRecord.table(OfOurOwn.class)));
        RecordTable<Nested> head = ConstrainedRecord.table(Nested.class);
        ConstraintPlan<Nested> plan = format.planOf(head);
        assertThat(plan.requires(0)).isTrue();
        assertThat(format.planOf(head)).isSameAs(plan);
        assertThat(format.planOf(ConstrainedRecord.table(InAnotherCalendar.class))
                        .requires(1))
                .isFalse();
    }

    record Nested(
            @NotBlank @Size(min = 2, groups = Strict.class) String c) {}

    record Converted(
            @NotBlank String a,

            @Valid @ConvertGroup(from = Default.class, to = Strict.class)
            Nested b) {}

    @Test
    void a_nested_record_under_another_group() {
        assertFound(
                new Converted("", new Nested("")),
                A_NEEDS_TEXT,
                new Found("b.c", CoreRules.VALUE_MALFORMED, "size must be between 2 and 2147483647"));
    }

    record ListOfRecords(@NotBlank String a, List<@Valid Nested> b) {}

    @Test
    void records_in_a_list_are_reported_at_its_column() {
        assertFound(
                new ListOfRecords("x", List.of(new Nested(""), new Nested("c"))),
                new Found("b", CoreRules.VALUE_MISSING, "must not be blank"));
    }

    record Containers(
            @NotBlank String a,
            Set<@Size(max = 2) String> b,
            List<List<@Size(max = 2) String>> c,
            Optional<@Positive Integer> d) {}

    @Test
    void entries_of_other_containers() {
        assertFound(
                new Containers("", Set.of("long"), List.of(List.of("long", "x")), Optional.of(0)),
                A_NEEDS_TEXT,
                new Found("b", CoreRules.VALUE_TOO_LONG, "size must be between 0 and 2"),
                new Found("c", CoreRules.VALUE_TOO_LONG, "size must be between 0 and 2"),
                new Found("d", CoreRules.VALUE_OUT_OF_RANGE, "must be greater than 0"));
    }

    record NamedAsGetter(@NotBlank String a, @NotNull String getB) {}

    @Test
    void a_component_named_as_a_getter_is_reported_twice_as_the_validator_does() {
        assertFound(
                new NamedAsGetter("x", null),
                new Found("getB", CoreRules.VALUE_MISSING, "must not be null"),
                new Found(null, CoreRules.VALUE_MISSING, "must not be null"));
    }

    record OfOtherTypes(@NotBlank String a, @Positive Double b) {}

    @Test
    void a_type_that_is_not_compiled_for() {
        assertFound(
                new OfOtherTypes("", 0.0),
                A_NEEDS_TEXT,
                new Found("b", CoreRules.VALUE_OUT_OF_RANGE, "must be greater than 0"));
    }

    record OfUnmapped(@NotBlank String a, @NotNull UnmappedCells further) {}

    @Test
    void a_constrained_component_without_a_column() {
        assertFound(
                new OfUnmapped("", null), A_NEEDS_TEXT, new Found(null, CoreRules.VALUE_MISSING, "must not be null"));
    }

    record ManyRefused(
            @Refused String a,
            @Refused String b,
            @Refused String c,
            @Refused String d,
            @Refused String e,
            @Refused String f) {}

    /** A Validator returns them in any order. */
    @Test
    void what_the_validator_finds_is_reported_in_the_order_of_the_columns() {
        assertThat(law(ConstrainedRecord.table(ManyRefused.class))
                        .byPlan(new ManyRefused("x", "x", "x", "x", "x", "x")))
                .extracting(Found::column)
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    private static <R> ConstraintPlan<R> plan(RecordTable<R> table) {
        return ConstraintPlan.of(table, DefaultValidator.asking(CLOCK));
    }

    private static <R> void assertFound(R record, Found... expected) {
        @SuppressWarnings("unchecked")
        RecordTable<R> table = ConstrainedRecord.table((Class<R>) record.getClass());
        for (ConstraintPlan<R> plan : List.of(plan(table), ConstraintPlan.of(table))) {
            assertThat(plan.delegates()).isTrue();
            ConstraintPlanLaw<R> law = new ConstraintPlanLaw<>(table, plan, CLOCK);
            assertThat(law.byPlan(record)).containsExactlyInAnyOrder(expected);
            law.holdsFor(record);
        }
    }

    private static <R> ConstraintPlanLaw<R> law(RecordTable<R> table) {
        return new ConstraintPlanLaw<>(table, plan(table), CLOCK);
    }
}
