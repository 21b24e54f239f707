package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n ",
                "\u3000",
                "\u0085",
                "\u00A0",
                "\u202F \u2007",
                "\u200B",
                "\u200C\u200D",
                "\u2060\uFEFF"
            })
    void a_text_without_characters_or_of_blanks_of_any_kind_is_blank(String text) {
        assertThat(Blanks.given(text)).isFalse();
        assertThat(Blanks.filled(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\u00A0a", "\0", "\u0080", "\u200E", "\uD83D\uDE00"})
    void every_other_text_is_given_and_keeps_the_blanks_at_its_ends(String text) {
        assertThat(Blanks.given(text)).isTrue();
        assertThat(Blanks.filled(text)).isSameAs(text);
    }

    @Test
    void an_empty_text_becomes_null_and_a_text_of_blanks_does_not() {
        assertThat(Blanks.emptyToNull(null)).isNull();
        assertThat(Blanks.emptyToNull("")).isNull();
        assertThat(Blanks.emptyToNull(" ")).isEqualTo(" ");
    }

    @Property(tries = 200)
    void a_text_is_given_exactly_if_stripping_it_leaves_something(@ForAll String text) {
        assertThat(Blanks.given(text)).isEqualTo(!Blanks.strip(text).isEmpty());
        assertThat(Blanks.strip(" \u00A0" + text + "\u200B\t")).isEqualTo(Blanks.strip(text));
    }

    @Test
    void all_white_space_and_all_separators_of_unicode_are_blank() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                assertThat(Blanks.isBlank((char) c)).as("U+%04X", c).isTrue();
            }
        }
    }
}
