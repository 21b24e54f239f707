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
