package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.Cells.MALFORMED;
import static org.partnerfiles.table.Cells.NO_SUCH_DAY;
import static org.partnerfiles.table.Cells.OUT_OF_RANGE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternsTest {

    private static final CellType<LocalDate> US_OR_ISO = date("MM/DD/YYYY", "YYYY-MM-DD");

    @ParameterizedTest
    @CsvSource({"MM/DD/YYYY, 02/03/0026", "DD.MM.YYYY, 03.02.0026", "YYYYMMDD, 00260203", "YYYY-DD-MM, 0026-03-02"})
    void a_day_is_read_and_written_by_its_pattern(String pattern, String text) {
        assertThat(Cells.read(date(pattern), text)).isEqualTo(LocalDate.of(26, 2, 3));
        assertThat(Cells.write(date(pattern), LocalDate.of(26, 2, 3))).isEqualTo(text);
    }

    @Test
    void days_are_read_by_every_pattern_and_written_by_the_first() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThat(Cells.read(US_OR_ISO, "01/31/2026")).isEqualTo(day);
        assertThat(Cells.read(US_OR_ISO, "2026-01-31")).isEqualTo(day);
        assertThat(Cells.write(US_OR_ISO, day)).isEqualTo("01/31/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/31/2026", "01-31-2026", "2026/01/31", "01/31/2026 ", "01/31/26", ""})
    void a_text_that_no_pattern_reads_is_malformed(String text) {
        assertThat(Cells.faultOf(US_OR_ISO, text)).isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "31/01/2026, 'a date as MM/DD/YYYY, month first, always two digits'",
        "02/29/2026, 'a date as MM/DD/YYYY, month first, always two digits'",
        "00/00/0000, 'a date as MM/DD/YYYY, month first, always two digits'",
        "2026-02-29, a date as YYYY-MM-DD",
        "2026-31-01, a date as YYYY-MM-DD"
    })
    void a_day_that_no_calendar_has_is_said_to_be_none_by_the_pattern_of_its_form(String text, String expected) {
        assertThat(Cells.faultOf(US_OR_ISO, text)).isEqualTo(NO_SUCH_DAY);
        assertThat(Cells.expectedBy(US_OR_ISO, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/29/0000", "0000-01-31"})
    void a_day_of_the_year_0_is_out_of_range_by_any_pattern(String text) {
        assertThat(Cells.faultOf(US_OR_ISO, text)).isEqualTo(OUT_OF_RANGE);
    }

    @Test
    void a_message_names_what_comes_first_and_the_other_patterns() {
        assertThat(Cells.expectedBy(US_OR_ISO, "x"))
                .isEqualTo("a date as MM/DD/YYYY, month first, always two digits; YYYY-MM-DD is read as well");
        assertThat(Cells.expectedBy(date("DD.MM.YYYY"), "x"))
                .isEqualTo("a date as DD.MM.YYYY, day first, always two digits");
        assertThat(date("YYYYMMDD", "YYYY-MM-DD", "MM/DD/YYYY").form())
                .isEqualTo("a date as YYYYMMDD; YYYY-MM-DD and MM/DD/YYYY are read as well");
    }

    @Test
    void a_schema_has_the_written_pattern_unless_it_is_the_standard() {
        assertThat(US_OR_ISO.schema()).isEqualTo(CellType.Schema.of("date", "%m/%d/%Y"));
        assertThat(date("YYYY-MM-DD", "MM/DD/YYYY").schema()).isEqualTo(CellType.Schema.of("date"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "YYYY-MM",
                "yyyy-MM-dd",
                "YY-MM-DD",
                "YYYY-MM-DD-DD",
                "YYYYY-MM-DD",
                "D/M/YYYY",
                "1YYYY-MM-DD",
                "on YYYY-MM-DD"
            })
    void a_pattern_has_each_part_once_and_no_other_letters_or_digits(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> date(pattern)).withMessageEndingWith("found " + pattern);
    }

    @Test
    void a_pattern_of_java_is_told_that_the_letters_are_capitals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> date("yyyyMMdd"))
                .withMessageContaining("write YYYYMMDD, not yyyyMMdd");
    }

    @Test
    void two_patterns_must_not_read_the_same_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> date("MM/DD/YYYY", "DD/MM/YYYY"));
        assertThatIllegalArgumentException().isThrownBy(() -> date("YYYYMMDD", "DDMMYYYY"));
    }

    @Property(tries = 500)
    void a_day_is_written_and_read_as_by_java(@ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String text = Cells.write(date("DD.MM.YYYY"), day);
        assertThat(text)
                .isEqualTo(DateTimeFormatter.ofPattern("dd.MM.uuuu")
                        .withResolverStyle(ResolverStyle.STRICT)
                        .format(day));
        assertThat(Cells.read(date("DD.MM.YYYY"), text)).isEqualTo(day);
    }
}
