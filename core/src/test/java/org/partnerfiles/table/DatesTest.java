package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.Cells.MALFORMED;
import static org.partnerfiles.table.Cells.NO_SUCH_DAY;
import static org.partnerfiles.table.Cells.OUT_OF_RANGE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final CellType<LocalDate> DATE = CellTypes.date();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-12-31",
                "2026-04-30",
                "2026-02-28",
                "2024-02-29",
                "2000-02-29",
                "0001-01-01",
                "9999-12-31"
            })
    void a_day_is_read_and_written_as_the_same_text(String text) {
        assertThat(Cells.read(DATE, text)).isEqualTo(LocalDate.parse(text));
        assertThat(Cells.write(DATE, LocalDate.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-1-31",
                "2026-01-31 ",
                "2026-01-3",
                "20260131",
                "2026/01-31",
                "2026-01/31",
                "/026-01-31",
                ":026-01-31",
                "2026-01-3x",
                "-026-01-31",
                "２０２６-01-31",
                "x"
            })
    void a_text_that_is_not_a_day_is_malformed(String text) {
        assertThat(Cells.faultOf(DATE, text)).isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "1900-02-29",
                "2026-04-31",
                "2026-01-32",
                "2026-01-00",
                "2026-00-01",
                "2026-13-01",
                "0000-13-01"
            })
    void a_day_that_no_calendar_has_is_said_to_be_none(String text) {
        assertThat(Cells.faultOf(DATE, text)).isEqualTo(NO_SUCH_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-31", "0000-02-29"})
    void a_day_of_the_year_0_is_well_formed_and_out_of_range(String text) {
        assertThat(Cells.faultOf(DATE, text)).isEqualTo(OUT_OF_RANGE);
    }

    @Test
    void a_year_that_does_not_have_four_digits_is_not_written() {
        assertThat(Cells.faultsInWriting(DATE, LocalDate.of(0, 12, 31))).containsExactly(OUT_OF_RANGE);
        assertThat(Cells.faultsInWriting(DATE, LocalDate.of(10_000, 1, 1))).containsExactly(OUT_OF_RANGE);
    }
}
