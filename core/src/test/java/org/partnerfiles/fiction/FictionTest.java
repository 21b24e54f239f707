package org.partnerfiles.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.fiction.Fiction.Person;
import org.partnerfiles.fiction.Fiction.Place;

/** Persons and places are invented: none of them is real. */
class FictionTest {

    private static final int MANY = 2_000;

    /** What many parts of one source are. */
    private static <T> List<T> many(Function<Fiction, T> what) {
        Fiction fiction = Fiction.of(7);
        return Stream.iterate(1L, number -> number + 1)
                .limit(MANY)
                .map(number -> what.apply(fiction.part(number)))
                .toList();
    }

    private static <T> Set<T> each(Function<Fiction, T> what) {
        return Set.copyOf(many(what));
    }

    @Test
    void the_same_seed_has_the_same_text_and_another_one_another() {
        assertThat(Fiction.of(1).digits(30)).isEqualTo(Fiction.of(1).digits(30));
        assertThat(Fiction.of(1).digits(30)).isNotEqualTo(Fiction.of(2).digits(30));
        assertThat(Fiction.of(0).digits(30)).isNotEqualTo(Fiction.of(-1).digits(30));
    }

    @Test
    void a_part_depends_only_on_the_seed_and_its_number() {
        Fiction fiction = Fiction.of(1);
        String first = fiction.part(5).digits(30);
        fiction.digits(100);
        assertThat(fiction.part(5).digits(30)).isEqualTo(first);
        assertThat(many(part -> part.digits(30))).doesNotHaveDuplicates();
    }

    @Test
    void every_number_below_a_bound_occurs_and_no_other() {
        assertThat(each(part -> part.below(3))).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(each(part -> part.oneOf("a", "b"))).containsExactlyInAnyOrder("a", "b");
        assertThat(each(part -> part.oneOf(List.of("a", "b", "c")))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(each(part -> part.digits(1))).hasSize(10);
        assertThat(many(part -> part.digits(4))).allMatch(text -> text.matches("[0-9]{4}"));
    }

    @Test
    void a_chance_is_in_percent() {
        assertThat(each(part -> part.chance(0))).containsExactly(false);
        assertThat(each(part -> part.chance(100))).containsExactly(true);
        assertThat(many(part -> part.chance(30)).stream()
                        .filter(chosen -> chosen)
                        .count())
                .isBetween(MANY * 25L / 100, MANY * 35L / 100);
    }

    @Test
    void phones_are_those_that_are_kept_for_fiction() {
        assertThat(many(Fiction::phone)).allMatch(phone -> phone.matches("[2-9][0-9]{2}55501[0-9]{2}"));
    }

    @Test
    void numbers_of_social_security_are_in_no_use() {
        assertThat(many(Fiction::neverIssuedSsn))
                .allMatch(number -> number.matches("9[0-9]{2}[1-4][0-9][1-9][0-9]{3}"));
        assertThat(each(Fiction::withdrawnSsn)).containsExactlyInAnyOrder("078051120", "219099999");
    }

    @Test
    void the_first_and_the_last_day_occur_and_no_other_than_those_between() {
        LocalDate first = LocalDate.of(2026, 2, 28);
        LocalDate last = LocalDate.of(2026, 3, 2);
        assertThat(each(part -> part.day(first, last)))
                .containsExactlyInAnyOrder(first, LocalDate.of(2026, 3, 1), last);
        assertThat(each(part -> part.day(first, first))).containsExactly(first);
        assertThat(many(Fiction::birthday))
                .allMatch(day -> day.getYear() >= 1940 && day.getYear() <= 2000)
                .anyMatch(day -> day.getYear() < 1945)
                .anyMatch(day -> day.getYear() > 1995);
    }

    @Test
    void a_person_has_a_name_and_addresses_made_of_it_under_a_domain_of_nobody() {
        Person person = new Person("Rosa", "Ada", "Field");
        assertThat(person.login(12)).isEqualTo("rosa.field12");
        assertThat(person.email(12)).isEqualTo("rosa.field12@example.com");
        assertThat(many(Fiction::person))
                .allSatisfy(each -> assertThat(each.email(1)).matches("[a-z]+\\.[a-z]+1@example\\.com"));
        assertThat(each(Fiction::company))
                .hasSizeGreaterThan(MANY / 4)
                .allMatch(name -> name.matches("[A-Z]\\w+( \\w+){2,3}"));
    }

    @Test
    void a_place_has_the_zipcode_of_its_town() {
        assertThat(many(Fiction::place)).allSatisfy(place -> {
            assertThat(place.street()).matches("[1-9][0-9]{0,3} [A-Z][A-Za-z ]+");
            assertThat(place.zipcode()).matches("[0-9]{5}");
        });
        assertThat(each(Fiction::place).stream().filter(place -> place.city().equals("Boston")))
                .isNotEmpty()
                .allMatch(place -> place.state().equals("MA") && place.zipcode().equals("02108"));
        assertThat(many(Fiction::canadianPlace).stream().map(Place::zipcode).collect(Collectors.toSet()))
                .hasSize(7)
                .allMatch(code -> code.matches("[A-Z][0-9][A-Z] [0-9][A-Z][0-9]"));
    }
}
