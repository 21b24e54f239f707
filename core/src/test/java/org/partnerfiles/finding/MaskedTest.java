package org.partnerfiles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(555) 555-0100 x | (###) ###-#### *",
                "`0129/:`         | `####/:`",
                "aZéß漢            | *****",
                "`a b`            | `* *`"
            })
    void letters_and_digits_are_hidden_and_punctuation_is_not(String text, String shape) {
        assertThat(Masked.shape(text)).isEqualTo(shape);
    }

    @Test
    void a_record_shows_only_how_many_of_its_parts_are_given() {
        assertThat(Masked.given("Phones", "5550100", null, List.of(), List.of("5550101"), List.of()))
                .isEqualTo("Phones[2 of 5 given]");
        assertThat(Masked.given("Name")).isEqualTo("Name[0 of 0 given]");
    }

    @Test
    void controls_are_hidden() {
        assertThat(Masked.shape("\0\t\n\u001F \u007F\u0080")).isEqualTo("**** **");
    }

    @Test
    void a_shape_is_cut_after_forty_characters() {
        assertThat(Masked.shape("1".repeat(40))).isEqualTo("#".repeat(40));
        assertThat(Masked.shape("1".repeat(41))).isEqualTo("#".repeat(40) + "…");
    }

    @Property
    void no_letter_and_no_digit_is_ever_left(@ForAll String text) {
        assertThat(Masked.shape(text)).doesNotContainPattern("[\\p{L}\\p{Nd}]");
    }
}
