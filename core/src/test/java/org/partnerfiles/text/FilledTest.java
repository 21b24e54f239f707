package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraint, as any validator applies it. */
class FilledTest {

    record Note(@Filled @Nullable String text) {}

    private static List<String> violations(@Nullable String text) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(new Note(text)).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00A0\u200B"})
    void a_text_that_is_missing_or_of_blanks_only_is_required(@Nullable String text) {
        assertThat(violations(text)).containsExactly("is required");
    }

    @Test
    void a_text_with_another_character_is_given() {
        assertThat(violations(" a ")).isEmpty();
    }
}
