package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "customers.csv", "C:\\new\\2026.csv", "Prénom", "姓名", "a\u00A0b", "e\u0301", "😀.csv", "~"})
    void text_that_is_seen_stays_as_it_is(String text) {
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void control_characters_and_line_breaks_are_written_out() {
        assertThat(Printable.of("a\u001b[31mb\u0000\u007f\u009b")).isEqualTo("a\\u001b[31mb\\u0000\\u007f\\u009b");
        assertThat(Printable.of("a.csv\r\nb\tc\u2028\u2029\u0085")).isEqualTo("a.csv\\r\\nb\\tc\\u2028\\u2029\\u0085");
    }

    @Test
    void characters_that_turn_text_and_those_without_width_are_written_out() {
        assertThat(Printable.of("\u202Evsc.a\u2066\u200F")).isEqualTo("\\u202evsc.a\\u2066\\u200f");
        assertThat(Printable.of("\uFEFFa\u200Bb\u00AD\u3164\uFE0F\u034F"))
                .isEqualTo("\\ufeffa\\u200bb\\u00ad\\u3164\\ufe0f\\u034f");
        assertThat(Printable.of("é\uDB40\uDC41")).isEqualTo("é\\udb40\\udc41");
    }

    /** U+180E is one of those that turn or join text. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x3164, 0xFE00, 0xFE0F, 0xFFA0, 0xE0000, 0xE0FFF
            })
    void the_first_and_the_last_character_without_width_of_each_kind_are_written_out(int codePoint) {
        assertThat(Printable.of("a" + Character.toString(codePoint))).matches("a(\\\\u[0-9a-f]{4}){1,2}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0350, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A, 0x1810, 0x3165, 0xFDFF, 0xFE10, 0xFFA1})
    void the_characters_beside_those_without_width_stay_as_they_are(int codePoint) {
        String text = "a" + Character.toString(codePoint);
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void half_a_character_is_written_out() {
        assertThat(Printable.of("a\uD83D")).isEqualTo("a\\ud83d");
    }

    @Property(tries = 500)
    void no_text_keeps_a_character_that_is_not_seen(@ForAll String text) {
        String printable = Printable.of(text);
        assertThat(printable
                        .codePoints()
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE))
                .isEmpty();
        assertThat(Printable.of(printable)).isEqualTo(printable);
    }
}
