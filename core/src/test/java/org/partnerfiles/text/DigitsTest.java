package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void a_number_is_read_from_the_middle_of_a_text() {
        assertThat(Digits.number("x0129y", 1, 4)).isEqualTo(129);
        assertThat(Digits.number("x999999999", 1, 9)).isEqualTo(999_999_999);
    }

    @Test
    void a_text_with_another_character_is_not_a_number() {
        assertThat(Digits.number("12x", 0, 3)).isEqualTo(-1);
        assertThat(Digits.number("1/", 0, 2)).isEqualTo(-1);
        assertThat(Digits.number("1:", 0, 2)).isEqualTo(-1);
        assertThat(Digits.number("12", 1, 2)).isEqualTo(-1);
    }

    @Test
    void a_day_is_written_with_all_its_zeros() {
        StringBuilder out = new StringBuilder("on ");
        Digits.appendIso(out, LocalDate.of(76, 1, 2));
        assertThat(out).hasToString("on 0076-01-02");
    }

    @Test
    void only_0_to_9_are_digits() {
        assertThat("0123456789".chars()).allMatch(Digits::isDigit);
        assertThat("/:a\u0660".chars()).noneMatch(Digits::isDigit);
    }

    @Test
    void a_part_of_a_text_is_digits_if_every_character_of_it_is() {
        assertThat(Digits.areDigits("a12b", 1, 3)).isTrue();
        assertThat(Digits.areDigits("a12b", 1, 4)).isFalse();
        assertThat(Digits.areDigits("ab", 1, 1)).isTrue();
    }

    @Test
    void a_number_is_read_from_the_middle_of_bytes() {
        byte[] bytes = "x0129/".getBytes(StandardCharsets.US_ASCII);
        assertThat(Digits.number(bytes, 1, 4)).isEqualTo(129);
        assertThat(Digits.number(bytes, 0, 2)).isEqualTo(-1);
        assertThat(Digits.number(bytes, 2, 4)).isEqualTo(-1);
        assertThat(Digits.longNumber(bytes, 1, 5)).isEqualTo(129);
        assertThat(Digits.longNumber(bytes, 1, 6)).isEqualTo(-1);
        assertThat(Digits.longNumber(bytes, 0, 5)).isEqualTo(-1);
    }

    @Test
    void a_long_number_has_at_most_18_digits() {
        byte[] nines = "9".repeat(19).getBytes(StandardCharsets.US_ASCII);
        assertThat(Digits.longNumber(nines, 0, 18)).isEqualTo(999_999_999_999_999_999L);
        assertThat(Digits.longNumber(nines, 0, 19)).isEqualTo(-1);
    }

    @Test
    void a_year_0_anywhere_in_a_text_becomes_one_that_has_every_day() {
        assertThat(Digits.withoutYearZero("02/29/0000 x", 6)).isEqualTo("02/29/2000 x");
        assertThat(Digits.withoutYearZero("02/29/0001 x", 6)).isNull();
        assertThat(Digits.withoutYearZero("02/29/000", 6)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,0",
        "0,4,0000",
        "7,2,07",
        "10,2,10",
        "99,3,099",
        "123,2,123",
        "1,9,000000001",
        "999999999,9,999999999"
    })
    void a_number_is_filled_with_zeros_up_to_its_width(int value, int width, String text) {
        StringBuilder out = new StringBuilder("x");
        Digits.append(out, value, width);
        assertThat(out).hasToString("x" + text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, -10, 123_456, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_is_written_among_bytes_as_its_text(long value) {
        byte[] bytes = "x".repeat(30).getBytes(StandardCharsets.US_ASCII);
        int end = Digits.write(bytes, 2, value);
        assertThat(new String(bytes, 0, end + 1, StandardCharsets.US_ASCII)).isEqualTo("xx" + value + "x");
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "7,2,07", "123,5,00123", "2026,4,2026", "12345,2,45"})
    void the_last_digits_of_a_number_are_written_among_bytes(long value, int width, String text) {
        byte[] bytes = "x".repeat(10).getBytes(StandardCharsets.US_ASCII);
        assertThat(Digits.write(bytes, 1, value, width)).isEqualTo(1 + width);
        assertThat(new String(bytes, 0, width + 2, StandardCharsets.US_ASCII)).isEqualTo("x" + text + "x");
    }
}
