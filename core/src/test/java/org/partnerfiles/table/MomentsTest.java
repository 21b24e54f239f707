package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.table.CellTypes.dateTime;
import static org.partnerfiles.table.Cells.MALFORMED;
import static org.partnerfiles.table.Cells.NO_SUCH_DAY;
import static org.partnerfiles.table.Cells.OUT_OF_RANGE;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final CellType<OffsetDateTime> ANY = dateTime(0, 9, true);
    private static final CellType<OffsetDateTime> MILLIS = dateTime(3, 3, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:30:31Z",
                "2026-01-31T00:00:00.5-05:00",
                "2026-01-31T23:59:59.123456789+05:45",
                "0001-01-01T10:30:31-00:30",
                "9999-12-31T10:30:31+18:00",
                "2026-01-31T10:30:31.000000001-18:00"
            })
    void a_moment_is_read_and_written_as_the_same_text(String text) {
        assertThat(Cells.read(ANY, text)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(Cells.write(ANY, OffsetDateTime.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2026-01",
                "2026-01-31",
                "2026-01-31T10:30:31",
                "2026-01-31T10:30Z",
                "2026-01-31 10:30:31Z",
                "2026-01-31T10.30:31Z",
                "2026-01-31T10:30.31Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T10:60:31Z",
                "2026-01-31T10:30:60Z",
                "2026-01-31Tx0:30:31Z",
                "2026-01-31T10:x0:31Z",
                "2026-01-31T10:30:x1Z",
                "2026-01-31T10:30:31.Z",
                "2026-01-31T10:30:31,5Z",
                "2026-01-31T10:30:31.1234567890Z",
                "2026-01-31T10:30:31.5",
                "2026-01-31T10:30:31z",
                "2026-01-31T10:30:31ZZ",
                "2026-01-31T10:30:3100:00",
                "2026-01-31T10:30:31*05:00",
                "2026-01-31T10:30:31+05.00",
                "2026-01-31T10:30:31+05:0",
                "2026-01-31T10:30:31+x5:00",
                "2026-01-31T10:30:31+05:x0",
                "2026-01-31T10:30:31+05:60",
                "2026-01-31T10:30:31+18:01",
                "2026-01-31T10:30:31-18:01",
                "0000-01-31T24:00:00Z"
            })
    void a_text_that_is_not_a_moment_is_malformed(String text) {
        assertThat(Cells.faultOf(ANY, text)).isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T10:30:31Z", "2026-13-01T10:30:31.5-05:00", "0000-00-00T00:00:00Z"})
    void a_moment_on_a_day_that_no_calendar_has_is_said_to_be_on_none(String text) {
        assertThat(Cells.faultOf(ANY, text)).isEqualTo(NO_SUCH_DAY);
    }

    @Property(tries = 1_000)
    void a_text_is_read_as_java_reads_it(@ForAll("texts") String text) {
        OffsetDateTime expected;
        try {
            expected = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException e) {
            assertThat(Cells.faultOf(ANY, text)).isEqualTo(MALFORMED);
            return;
        }
        assertThat(Cells.read(ANY, text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> few = Arbitraries.of(0, 1, 18, 23, 24, 59, 60);
        Arbitrary<String> fractions = Arbitraries.of("", ".0", ".120", ".000000009", ".999999999");
        Arbitrary<String> signs = Arbitraries.of("+", "-");
        return Combinators.combine(few, few, few, fractions, signs, few, few)
                .as((hour, minute, second, fraction, sign, hours, minutes) -> "2026-01-31T%02d:%02d:%02d%s%s%02d:%02d"
                        .formatted(hour, minute, second, fraction, sign, hours, minutes));
    }

    @Test
    void a_moment_of_the_year_0_is_well_formed_and_out_of_range() {
        assertThat(Cells.faultOf(ANY, "0000-01-31T10:30:31Z")).isEqualTo(OUT_OF_RANGE);
    }

    @Test
    void a_fraction_has_at_most_the_digits_of_its_type() {
        assertThat(Cells.read(MILLIS, "2026-01-31T10:30:31Z")).isEqualTo("2026-01-31T10:30:31Z");
        assertThat(Cells.read(MILLIS, "2026-01-31T10:30:31.123Z")).isEqualTo("2026-01-31T10:30:31.123Z");
        assertThat(Cells.faultOf(MILLIS, "2026-01-31T10:30:31.1230Z")).isEqualTo(MALFORMED);
        assertThat(Cells.faultOf(dateTime(0, 0, true), "2026-01-31T10:30:31.0Z"))
                .isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:30:31Z, 2026-01-31T10:30:31.000+00:00",
        "2026-01-31T10:30:31.1-05:00, 2026-01-31T10:30:31.100-05:00",
        "2026-01-31T10:30:31.012+05:30, 2026-01-31T10:30:31.012+05:30"
    })
    void zeros_fill_the_fraction_and_utc_is_written_in_the_form_of_the_type(String moment, String text) {
        assertThat(Cells.write(MILLIS, OffsetDateTime.parse(moment))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-31T10:30:31.0001Z", "2026-01-31T10:30:31+05:30:01", "2026-01-31T10:30:31-00:00:59"})
    void a_moment_that_does_not_fit_the_form_is_not_written(String moment) {
        assertThat(Cells.faultsInWriting(MILLIS, OffsetDateTime.parse(moment))).containsExactly(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T10:30:31Z", "+10000-01-01T10:30:31Z"})
    void a_year_that_does_not_have_four_digits_is_not_written(String moment) {
        assertThat(Cells.faultsInWriting(MILLIS, OffsetDateTime.parse(moment))).containsExactly(OUT_OF_RANGE);
    }

    @Test
    void the_example_in_a_types_form_is_written_as_the_type_writes_it() {
        for (CellType<OffsetDateTime> type : List.of(ANY, MILLIS, dateTime(9, 9, true), dateTime(1, 6, false))) {
            String example = type.form().substring(type.form().indexOf("2026"));
            assertThat(Cells.write(type, OffsetDateTime.parse(example))).isEqualTo(example);
            assertThat(Cells.read(type, example)).isEqualTo(OffsetDateTime.parse(example));
        }
    }

    @Test
    void a_fraction_has_0_to_9_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> dateTime(-1, 3, true));
        assertThatIllegalArgumentException().isThrownBy(() -> dateTime(0, 10, true));
        assertThatIllegalArgumentException().isThrownBy(() -> dateTime(4, 3, true));
    }
}
