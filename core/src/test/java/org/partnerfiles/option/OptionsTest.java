package org.partnerfiles.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Option<Integer> SIZE = Option.of("test.size", 3, "How large.");
    private static final Option<String> NAME = Option.of("test.name", "none", "What it is called.");

    @Test
    void an_option_has_its_standard_until_the_host_chooses() {
        assertThat(Options.standard().get(SIZE)).isEqualTo(3);
        assertThat(Options.standard().with(SIZE, 4).get(SIZE)).isEqualTo(4);
        assertThat(Options.standard().with(SIZE, 4).get(NAME)).isEqualTo("none");
        assertThat(Options.standard().get(SIZE)).isEqualTo(3);
    }

    @Test
    void of_two_choices_the_later_one_counts() {
        Options first = Options.standard().with(SIZE, 4).with(NAME, "first");
        Options both = first.with(Options.standard().with(NAME, "second"));
        assertThat(both.get(SIZE)).isEqualTo(4);
        assertThat(both.get(NAME)).isEqualTo("second");
    }

    @Test
    void an_option_has_a_statement_of_what_it_decides() {
        assertThat(SIZE.id()).isEqualTo("test.size");
        assertThat(SIZE.statement()).isEqualTo("How large.");
        assertThat(SIZE.standard()).isEqualTo(3);
        assertThat(SIZE).hasToString("test.size");
    }

    private enum Pace {
        VERY_SLOW,
        FAST
    }

    private static final Option<Pace> PACE = Option.of("test.pace", Pace.FAST, "How fast.");
    private static final Option<Boolean> LOUD = Option.of("test.loud", false, "How loud.");
    private static final Option<LocalDate> DAY = Option.of("test.day", LocalDate.of(2026, 1, 31), "Which day.");
    private static final Option<Duration> WAIT =
            Option.of("test.wait", Duration.ZERO, "How long.", "a duration such as PT5S", Duration::parse);
    private static final List<Option<?>> ALL = List.of(SIZE, NAME, PACE, LOUD, DAY, WAIT);

    @ParameterizedTest
    @CsvSource({
        "test.pace, very-slow, very-slow",
        "test.pace, VERY_SLOW, very-slow",
        "test.pace, Very-Slow, very-slow",
        "test.loud, TRUE, true",
        "test.size, 12, 12",
        "test.name, a b, a b",
        "test.day, 2027-02-28, 2027-02-28",
        "test.wait, PT5S, PT5S",
        "core.clock, 2026-01-31, 2026-01-31",
        "core.clock, today, today",
        "core.masked-rows, true, true"
    })
    void a_text_sets_an_option_and_constants_are_read_in_any_case(String id, String text, String value) {
        List<Option<?>> known =
                Stream.concat(ALL.stream(), Options.general().stream()).toList();
        Options options = Options.parse(Map.of(id, text), known);
        assertThat(known.stream().filter(option -> option.id().equals(id)))
                .singleElement()
                .satisfies(option -> assertThat(textOf(option, options)).isEqualTo(value));
    }

    private static <T> String textOf(Option<T> option, Options options) {
        return option.text(options.get(option));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test.pace | slow       | test.pace: expected very-slow or fast; found \"slow\"",
                "test.loud | yes        | test.loud: expected true or false; found \"yes\"",
                "test.size | many       | test.size: expected a whole number; found \"many\"",
                "test.day  | 31.01.2026 | test.day: expected a day as YYYY-MM-DD; found \"31.01.2026\"",
                "test.day  | 2026-02-30 | test.day: expected a day as YYYY-MM-DD; found \"2026-02-30\"",
                "test.wait | 5          | test.wait: expected a duration such as PT5S; found \"5\"",
                "test.pase | fast       | there is no option test.pase; did you mean test.pace?",
                "colour    | red        | there is no option colour; the options are test.size, test.name, test.pace,"
                        + " test.loud, test.day, test.wait",
            })
    void a_text_that_sets_nothing_is_refused_with_what_was_expected(String id, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(Map.of(id, text), ALL))
                .withMessage(message);
    }

    @Test
    void an_option_lists_the_texts_of_its_values() {
        assertThat(PACE.values()).containsExactly("very-slow", "fast");
        assertThat(LOUD.values()).containsExactly("true", "false");
        assertThat(DAY.values()).isEmpty();
        assertThat(DAY.form()).isEqualTo("a day as YYYY-MM-DD");
    }

    @Test
    void a_value_of_an_unknown_class_is_only_set_by_a_program() {
        Option<Object> any = Option.of("test.any", new Object(), "Anything.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.parse("x"))
                .withMessage("test.any: expected a value that a program sets; found \"x\"");
    }
}
