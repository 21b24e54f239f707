package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.flag;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.Cells.NOT_ALLOWED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.testing.Parcel.Speed;

class ConstantsTest {

    /** Spellings of the same length and ends, which a table by length and ends must distinguish. */
    private enum Alike implements VendorConstant {
        ABBA,
        ACCA,
        ADDA,
        AEEA,
        AFFA;

        @Override
        public String spelling() {
            return name();
        }
    }

    private final CellType<Alike> alike = oneOf(Alike.values());
    private final CellType<Speed> speed = oneOf(List.of(Speed.values()), Map.of("express", Speed.FAST));

    @Test
    void each_constant_is_read_and_written_by_its_spelling() {
        for (Alike constant : Alike.values()) {
            assertThat(Cells.read(alike, constant.spelling())).isEqualTo(constant);
            assertThat(Cells.write(alike, constant)).isEqualTo(constant.spelling());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGGA", "ABB", "", "A", "ABAB", "ABBAABBA"})
    void no_other_text_is_allowed(String text) {
        assertThat(Cells.faultOf(alike, text)).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abba", "ABBA ", " Abba", "\u00a0ABBA", "ABBA\u200b"})
    void a_text_that_differs_in_case_or_blanks_is_an_error_and_read_as_meant(String text) {
        assertThat(Cells.meantBy(alike, text)).isEqualTo(Alike.ABBA);
    }

    @Test
    void constants_that_differ_only_in_case_are_not_taken_for_each_other() {
        CellType<Boolean> flag = flag("Y", "y");
        assertThat(Cells.meantBy(flag, "y ")).isFalse();
        assertThat(Cells.meantBy(flag("Ja", "jA"), "JA")).isNull();
    }

    @Test
    void further_spellings_are_read_and_never_written_or_named() {
        assertThat(Cells.read(speed, "express")).isEqualTo(Speed.FAST);
        assertThat(Cells.write(speed, Speed.FAST)).isEqualTo("fast");
        assertThat(speed.form()).isEqualTo("one of slow, fast");
        assertThat(speed.schema().constants()).containsExactly("slow", "fast");
    }

    @Test
    void the_message_says_that_a_text_differs_only_in_case_or_blanks() {
        assertThat(Cells.expectedBy(speed, " FAST")).contains("slow, fast").contains("differs from fast only in case");
    }

    @Test
    void the_message_names_the_nearest_constant() {
        assertThat(Cells.expectedBy(speed, "fsat")).endsWith("nearest: fast");
        assertThat(Cells.expectedBy(speed, "hyper")).isEqualTo("one of slow, fast");
    }

    @Test
    void a_flag_is_two_constants() {
        CellType<Boolean> flag = flag("Y", "N");
        assertThat(Cells.read(flag, "Y")).isTrue();
        assertThat(Cells.read(flag, "N")).isFalse();
        assertThat(Cells.write(flag, true)).isEqualTo("Y");
        assertThat(Cells.write(flag, false)).isEqualTo("N");
        assertThat(Cells.meantBy(flag, "y")).isTrue();
        assertThat(Cells.faultOf(flag, "x")).isEqualTo(NOT_ALLOWED);
        assertThat(flag.form()).isEqualTo("one of Y, N");
    }

    @Test
    void a_type_of_one_constant_expects_that_constant() {
        assertThat(oneOf(List.of(Speed.SLOW), Map.of()).form()).isEqualTo("slow");
    }
}
