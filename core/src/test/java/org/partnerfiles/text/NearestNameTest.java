package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("firstName", "lastName", "id");

    @Test
    void names_that_differ_in_case_blanks_and_few_letters_are_near() {
        assertThat(NearestName.of("FIRST_name ", KNOWN)).isEqualTo("firstName");
        assertThat(NearestName.of("fisrtNme", KNOWN)).isEqualTo("firstName");
        assertThat(NearestName.of("ic", KNOWN)).isEqualTo("id");
    }

    @Test
    void names_that_share_little_are_not_near() {
        assertThat(NearestName.of("phone", KNOWN)).isNull();
        assertThat(NearestName.of("", KNOWN)).isNull();
    }

    @Test
    void a_third_of_a_names_letters_may_differ_and_one_more_may_not() {
        assertThat(NearestName.of("xxxtName1", List.of("firsName1"))).isNull();
        assertThat(NearestName.of("xxxsName1", List.of("firsName1"))).isEqualTo("firsName1");
        assertThat(NearestName.of("firsName1234", List.of("firsName1"))).isEqualTo("firsName1");
        assertThat(NearestName.of("firsName12345", List.of("firsName1"))).isNull();
        assertThat(NearestName.of("sName1", List.of("firsName1"))).isEqualTo("firsName1");
    }

    @Test
    void letters_that_a_name_has_more_at_its_beginning_count_as_those_elsewhere() {
        assertThat(NearestName.of("cdefxy", List.of("abcdef"))).isNull();
        assertThat(NearestName.of("cdef", List.of("abcdef"))).isEqualTo("abcdef");
        assertThat(NearestName.of("xyabcd", List.of("abcdef"))).isNull();
    }

    @Test
    void two_swapped_letters_are_one_mistake() {
        assertThat(NearestName.of("di", KNOWN)).isEqualTo("id");
        assertThat(NearestName.of("badc", List.of("abcd"))).isNull();
        assertThat(NearestName.of("badcef", List.of("abcdef"))).isEqualTo("abcdef");
        assertThat(NearestName.of("badcfe", List.of("abcdef"))).isNull();
    }

    @Test
    void the_nearest_of_several_names_is_found_and_of_equal_ones_the_first() {
        assertThat(NearestName.of("lastName", List.of("lstNme", "lastNam", "lastame")))
                .isEqualTo("lastNam");
    }

    @Test
    void a_name_with_a_control_character_is_near_to_nothing() {
        for (String name : List.of("password\u001bc", "user\u0008name", "first\nname", "e\u0085mail")) {
            List<String> known = List.of("password", "username", "firstname", "email");
            assertThat(NearestName.of(name, known)).isNull();
            assertThat(NearestName.of(Printable.of(name).replaceAll("\\\\.*", ""), List.of(name)))
                    .isNull();
        }
    }

    @Test
    void names_of_more_than_200_characters_are_not_compared() {
        String longest = "x".repeat(200);
        assertThat(NearestName.of(longest, List.of(longest))).isEqualTo(longest);
        assertThat(NearestName.of(longest + "x", List.of(longest))).isNull();
        assertThat(NearestName.of(longest, List.of(longest + "x", longest))).isEqualTo(longest);
    }

    /** Every missing column was held against every header of the file, letter by letter. */
    @Test
    void headers_of_a_megabyte_do_not_keep_a_reader_searching() {
        List<String> headers = Collections.nCopies(60, "x".repeat(1 << 20));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(NearestName.of("y".repeat(200), headers)).isNull());
    }

    @Test
    void names_too_long_or_too_short_to_be_near_are_not_compared_by_letters() {
        assertThat(NearestName.steps("firstName", Collections.nCopies(10_000, "x".repeat(200))))
                .isZero();
        assertThat(NearestName.steps("x".repeat(200), KNOWN)).isZero();
    }

    @Test
    void the_letters_compared_grow_with_the_names_and_no_faster() {
        List<String> names = List.of("firstNam1", "lastNames", "id");
        long once = NearestName.steps("xxxxxxxxx", names);
        List<String> thousandTimes =
                Collections.nCopies(1000, names).stream().flatMap(List::stream).toList();
        assertThat(once).isPositive();
        assertThat(NearestName.steps("xxxxxxxxx", thousandTimes)).isEqualTo(1000 * once);
    }
}
