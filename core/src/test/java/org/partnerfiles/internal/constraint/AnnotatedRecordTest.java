package org.partnerfiles.internal.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.validator.constraints.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.ConstraintPlanLaw;
import org.partnerfiles.testing.RandomRecords;
import org.partnerfiles.text.Filled;

/** Plans made of annotations alone: they are the plans of Hibernate Validator's metadata, or there is none. */
class AnnotatedRecordTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T03:30:00Z"), ZoneId.of("America/New_York"));
    private static final RecordTable<Plain> TABLE = ConstrainedRecord.table(Plain.class);

    record Plain(
            @Null(message = "must be blank") String nothing,
            @NotNull(message = "is required") String something,
            @NotBlank(message = "is required") String text,
            @Filled String given,

            @Filled @Size(min = 2, max = 5, message = "must be {min} to {max} characters")
            String sized,

            @Pattern(regexp = "[0-9]{5}", message = "must be 5 digits")
            String code,

            @Email(message = "must be an address") String email,

            @Digits(integer = 3, fraction = 2, message = "must have {integer} and {fraction} digits")
            BigDecimal digits,

            @Min(value = 100, message = "must be {value} or more") @Max(value = 1000, message = "must be 1000 or less")
            Long whole,

            @Positive(message = "must be above 0") @DecimalMax(value = "99.99", message = "must be 99.99 or less")
            String number,

            @AssertTrue(message = "must be true") Boolean yes,
            @Past(message = "must be past") LocalDate past,

            @NotEmpty(message = "is required")
            List<@Filled @Size(max = 5, message = "must be at most {max} characters") String> entries,

            @Valid @NotNull Group group,
            @Valid Group again,
            String free,
            List<String> freeEntries) {}

    record Group(@Filled String first, @Valid Inner inner) {}

    record Inner(@Size(max = 3, message = "must be short") String second) {}

    @Property(tries = 50)
    void a_plan_of_annotations_finds_what_hibernate_validator_finds(@ForAll long seed) {
        RandomRecords records = new RandomRecords(seed, CLOCK).withAnyLists();
        ConstraintPlanLaw.holdsFor(TABLE, AnnotatedRecord.compile(TABLE), records, 20, CLOCK);
    }

    @Test
    void it_describes_every_column_as_the_plan_of_hibernate_validators_metadata() {
        ConstraintPlan<Plain> plan = AnnotatedRecord.compile(TABLE);
        ConstraintPlan<Plain> expected = ConstraintPlan.of(TABLE, DefaultValidator.instance());
        for (int position = 0; position < TABLE.columns().size(); position++) {
            assertThat(plan.constraints(position))
                    .as(TABLE.columns().get(position).header())
                    .isEqualTo(expected.constraints(position));
            assertThat(plan.checks(position)).isEqualTo(expected.checks(position));
        }
    }

    record Texts(
            @NotBlank(message = "is required") String given,

            @Pattern(
                    regexp = "[a-c]{3}",
                    flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.UNICODE_CASE},
                    message = "must be three letters")
            String code) {}

    /** Which of them are blank differs between versions of Hibernate Validator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t \n",
                "\u0000",
                "\u0001",
                " \u0001 ",
                "\u001F",
                "\u0085",
                "\u00A0",
                "\u2003",
                "\u200B",
                "abc",
                "ABC",
                "aBc",
                "abd",
                "AB",
                "\u00E4bc"
            })
    void blanks_and_patterns_with_flags_are_as_hibernate_validator_has_them(String text) {
        RecordTable<Texts> table = ConstrainedRecord.table(Texts.class);
        new ConstraintPlanLaw<>(table, AnnotatedRecord.compile(table), CLOCK).holdsFor(new Texts(text, text));
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Unrelated {
        String[] value();
    }

    record WithOtherAnnotations(
            @Unrelated({"a", "b"}) @Filled String a) {}

    @Test
    void annotations_that_have_nothing_to_do_with_validation_change_nothing() {
        assertThat(AnnotatedRecord.compile(ConstrainedRecord.table(WithOtherAnnotations.class)))
                .isNotNull();
    }

    record OfMinimum(
            @Size(min = 2, message = "must be {min} or more")
            String a) {}

    interface Strict {}

    interface Marked extends Payload {}

    @ConstraintPlanDelegationTest.Refused
    interface Refusable {}

    interface WithGetter {
        @NotNull(message = "is required")
        default String getA() {
            return "a";
        }
    }

    interface Further extends WithGetter {}

    record DefaultMessage(@NotNull String a) {}

    record Escaped(@NotNull(message = "must not be \\{}") String a) {}

    record Expression(
            @NotNull(message = "must not be ${validatedValue}")
            String a) {}

    record NamedKey(@NotNull(message = "{org.example.key}") String a) {}

    record OfAText(
            @Pattern(regexp = "a", message = "must be {regexp}")
            String a) {}

    record OfAGroup(
            @NotNull(message = "is required", groups = Strict.class)
            String a) {}

    record WithPayload(
            @NotNull(message = "is required", payload = Marked.class)
            String a) {}

    record Several(
            @Size(max = 3, message = "must be short") @Size(min = 1, message = "must be long")
            String a) {}

    record OfHosts(@ConstraintPlanDelegationTest.Refused String a) {}

    record OfHibernate(
            @Range(max = 3, message = "must be small") Integer a) {}

    record OnAnotherType(
            @Positive(message = "must be above 0") Double a) {}

    record InAnotherCalendar(@Past(message = "must be past") JapaneseDate a) {}

    @ConstraintPlanDelegationTest.Refused
    record AsAWhole(String a) {}

    record OfItsInterface(String a) implements Refusable {}

    record InheritedGetter(String a) implements Further {}

    record NamedAsGetter(@NotNull(message = "is required") String getA) {}

    record EntriesOfGetter(List<@NotNull(message = "is required") String> isA) {}

    @GroupSequence({Strict.class, Sequence.class})
    record Sequence(@NotNull(message = "is required") String a) {}

    record Converted(
            @Valid @ConvertGroup(from = Default.class, to = Strict.class)
            Inner a) {}

    record NestedWithSize(
            @Valid @ConstraintPlanDelegationTest.Refused Inner a) {}

    record NestedInList(List<@Valid Inner> a) {}

    record ListOfLists(List<List<@NotNull(message = "is required") String>> a) {}

    record OtherContainer(Set<@NotNull(message = "is required") String> a) {}

    @SuppressWarnings("ArrayRecordComponent") // its annotation is that of the elements too
    record ElementsOfArray(@NotNull(message = "is required") String[] a) {}

    record WithoutColumn(@NotNull(message = "is required") UnmappedCells a) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                DefaultMessage.class,
                Escaped.class,
                Expression.class,
                NamedKey.class,
                OfAText.class,
                OfAGroup.class,
                WithPayload.class,
                Several.class,
                OfHosts.class,
                OfHibernate.class,
                OnAnotherType.class,
                InAnotherCalendar.class,
                AsAWhole.class,
                OfItsInterface.class,
                InheritedGetter.class,
                NamedAsGetter.class,
                EntriesOfGetter.class,
                Sequence.class,
                Converted.class,
                NestedWithSize.class,
                NestedInList.class,
                ListOfLists.class,
                OtherContainer.class,
                ElementsOfArray.class,
                WithoutColumn.class
            })
    void what_only_a_validator_knows_has_no_plan_of_annotations(Class<?> type) {
        assertThat(AnnotatedRecord.compile(ConstrainedRecord.table(type))).isNull();
    }

    @Test
    void a_placeholder_that_the_host_has_a_text_for_is_left_to_the_validator(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ValidationMessages.properties"), "max=so many");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader hosts = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(hosts);
            assertThat(AnnotatedRecord.compile(TABLE)).isNull();
            assertThat(AnnotatedRecord.compile(ConstrainedRecord.table(Inner.class)))
                    .isNotNull();
            assertThat(AnnotatedRecord.compile(ConstrainedRecord.table(OfMinimum.class)))
                    .as("another placeholder")
                    .isNotNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
