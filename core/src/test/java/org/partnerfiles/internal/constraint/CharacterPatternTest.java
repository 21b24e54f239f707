package org.partnerfiles.internal.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.testing.Pieces;

class CharacterPatternTest {

    @Property(tries = 20_000)
    void a_loop_matches_what_the_expression_matches(
            @ForAll("expressions") String regexp, @ForAll("texts") String text) {
        CharacterPattern.Loop loop = CharacterPattern.compile(regexp);
        Assume.that(loop != null);
        boolean expected = Pattern.matches(regexp, text);
        Statistics.label("matches").collect(expected);
        assertThat(loop.matches(text)).as("%s on %s", regexp, text).isEqualTo(expected);
    }

    @Property(tries = 20_000)
    void a_text_that_is_not_an_expression_is_rejected(@ForAll("rubbish") String regexp, @ForAll("texts") String text) {
        CharacterPattern.Loop loop = CharacterPattern.compile(regexp);
        if (loop != null) {
            assertThat(loop.matches(text)).as("%s on %s", regexp, text).isEqualTo(Pattern.matches(regexp, text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "[0-9]{10}",
                "[A-Z]{3}",
                "[0-9]{3,9}",
                "^[0-9]+$",
                "[0-9]*\\.[0-9]{2}",
                "-?[0-9]+",
                "\\d{3}-\\d{4}",
                "[A-Za-z0-9_-]+",
                "[-a-c]x",
                "\\w+",
                "[\\d.]{1,}",
                "[a-z]?[0-9]*",
                "a{0,3}",
                "[a-a]"
            })
    void simple_expressions_are_loops(String regexp) {
        assertThat(CharacterPattern.compile(regexp)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "(a)",
                ".",
                "[^a]",
                "a+?",
                "a*+",
                "a{2}{3}",
                "[a-z&&[b]]",
                "[[a]]",
                "[0-9]*[0-9]",
                "a?b?a",
                "\\s",
                "\\bx",
                "a$b",
                "a^",
                "[a",
                "a{",
                "a{1",
                "a{2,1}",
                "a{1,2,3}",
                "*a",
                "é",
                "[é]",
                "[a-é]",
                "[\u0080]",
                "[a-\u0080]",
                "[]",
                "[]a]",
                "[^]",
                "[b-a]",
                "\\",
                "[a\\",
                "[\\d-a]",
                "[a-c-e]",
                "{",
                "}",
                "a\\$$b",
                "\\Qa\\E",
                "\u0080",
                "a{b}",
                "a{1,b}",
                "[a-",
                "[b-a",
                "[\\d-",
                "[\\s",
                "[^",
                "[&",
                "[["
            })
    void other_expressions_are_left_to_the_expression_engine(String regexp) {
        assertThat(CharacterPattern.compile(regexp)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w", "\\d", "[\\w-]", "[ -~]"})
    void a_class_matches_the_same_characters_as_the_expression_engine(String regexp) {
        CharacterPattern.Loop loop = CharacterPattern.compile(regexp);
        for (char c = 0; c < 300; c++) {
            String text = String.valueOf(c);
            assertThat(loop.matches(text)).as("%s on %d", regexp, (int) c).isEqualTo(Pattern.matches(regexp, text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[A-Z]{2}-[0-9]{3,5} | AB-123 | true",
                "[A-Z]{2}-[0-9]{3,5} | AB-12345 | true",
                "[A-Z]{2}-[0-9]{3,5} | AB-12 | false",
                "[A-Z]{2}-[0-9]{3,5} | AB-123456 | false",
                "[A-Z]{2}-[0-9]{3,5} | A-123 | false",
                "[A-Z]{2}-[0-9]{3,5} | ABC-123 | false",
                "[A-Z]{2}-[0-9]{3,5} | ab-123 | false",
                "[A-Z]{2}-[0-9]{3,5} | AB-123x | false",
                "[A-Z]{2}-[0-9]{3,5} | '' | false",
                "-?[0-9]+ | 1 | true",
                "-?[0-9]+ | -12 | true",
                "-?[0-9]+ | - | false",
                "-?[0-9]+ | --1 | false",
                "[a-z]*[0-9]* | '' | true",
                "[a-z]*[0-9]* | a1b | false",
                "[0-9]{2,3} | 12 | true",
                "[0-9]{2,3} | 123 | true",
                "[0-9]{2,3} | 1 | false",
                "[0-9]{2,3} | 1234 | false"
            })
    void a_text_matches_as_a_whole_or_not_at_all(String regexp, String text, boolean matches) {
        assertThat(CharacterPattern.compile(regexp).matches(text)).isEqualTo(matches);
        assertThat(Pattern.matches(regexp, text)).isEqualTo(matches);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> atoms = Arbitraries.of(
                "a", "b", "0", "-", "\\.", "[ab]", "[0-9]", "[a-c]", "[b0-]", "[-.]", "\\d", "\\w", "[\\w.]");
        Arbitrary<String> counts = Arbitraries.of("", "", "?", "*", "+", "{2}", "{0}", "{1,2}", "{1,}", "{0,3}");
        Arbitrary<String> inside = Combinators.combine(atoms, counts)
                .as(String::concat)
                .list()
                .ofMaxSize(4)
                .map(all -> String.join("", all));
        return Combinators.combine(Arbitraries.of("", "", "^"), inside, Arbitraries.of("", "", "$"))
                .as((begin, middle, end) -> begin + middle + end);
    }

    @Provide
    Arbitrary<String> rubbish() {
        return Pieces.joined(
                7, "a", "b", "0", "-", "[", "]", "^", "$", "{", "}", "1", ",", "\\", "?", "*", "+", "&", ".", "(", ")",
                "|", "d");
    }

    @Provide
    Arbitrary<String> texts() {
        return Pieces.joined(5, "a", "b", "c", "0", "1", "-", ".", "\n", "_", "é", "😀", "]", "^", "$", "&");
    }
}
