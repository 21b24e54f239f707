package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalLookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ann.roe@example.com",
                "555-555-0100",
                "(555) 555-0100",
                "+1 555 555 0100",
                "666-00-0001",
                "555.555.0100"
            })
    void addresses_and_numbers_with_separators_look_like_a_contact(String text) {
        assertThat(PersonalLook.isContact(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "@home", "at@", "5555550100", "12-34", "2026-01-31T10", "A-555-555-0100"})
    void other_texts_do_not(String text) {
        assertThat(PersonalLook.isContact(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Roe",
                "J. O'Neil-Smith",
                "Smith, J.",
                "Fox . Ann",
                "Fox , Ann",
                "Fox - Ann",
                "'Annie' Fox",
                "\u2019Annie\u2019 Fox",
                "No. 7 Ann Roe"
            })
    void two_words_with_nothing_between_but_what_names_have_look_like_a_name(String text) {
        assertThat(PersonalLook.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "O'Neil-Smith", "Ann 7 Roe", "Ann / Roe", "Ann7 Roe", "Ann_Roe", "7 8"})
    void one_word_or_words_with_something_else_between_do_not(String text) {
        assertThat(PersonalLook.isName(text)).isFalse();
    }
}
