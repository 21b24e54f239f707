package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.testing.Pieces;
import org.partnerfiles.text.Blanks;

/**
 * A cell that is read from its bytes is the one that is read from its text, and good cells are read from their bytes; likewise if they are
 * written.
 */
class CellsOfBytesTest {

    private static final CellType<LocalDate> US_DAY = CellTypes.date("MM/DD/YYYY", "YYYYMMDD");
    private static final List<CellType<?>> TYPES = List.of(
            CellTypes.text(),
            CellTypes.integer(),
            CellTypes.longInteger(),
            CellTypes.cents(),
            CellTypes.signedCents(),
            CellTypes.decimal(),
            CellTypes.date(),
            US_DAY,
            CellTypes.dateTime(0, 9, true),
            CellTypes.dateTime(3, 3, false),
            CellTypes.flag("1", "0"),
            CellTypes.oneOf(Speed.values()),
            CellTypes.list(CellTypes.text(), ';', ";"),
            CellTypes.list(CellTypes.integer(), ';', ";"),
            CellTypes.pairedList(CellTypes.text(), ';'),
            CellTypes.pairedList(CellTypes.oneOf(Speed.values()), ';'),
            CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> text.length()),
            CellTypes.chosenBy(CellTypes.date(), options -> US_DAY),
            CellTypes.text(String.class, text -> text, text -> text, "text"));

    @Property(tries = 5_000)
    void a_value_from_bytes_is_the_value_from_the_text_without_a_problem(@ForAll("cells") String text) {
        for (CellType<?> type : TYPES) {
            Object value = fromBytes(type, text);
            if (value != null) {
                assertThat(Cells.read(type, text)).as(type.form()).isEqualTo(value);
                assertThat(type.keepsBlanks() || Blanks.given(text))
                        .as("a value of blanks: " + type.form())
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void numbers_days_and_moments_that_are_written_are_read_from_bytes(
            @ForAll @IntRange(min = Integer.MIN_VALUE + 1) int small,
            @ForAll LocalDateTime moment,
            @ForAll @IntRange(min = 0, max = 17) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(small, scale);
        OffsetDateTime zoned = moment.withNano(0).atOffset(ZoneOffset.ofHours(-5));
        assertReads(CellTypes.integer(), small);
        assertReads(CellTypes.longInteger(), (long) small * 1_000);
        assertReads(CellTypes.signedCents(), (long) small);
        assertReads(CellTypes.cents(), Math.abs((long) small));
        assertReads(CellTypes.decimal(), decimal);
        assertReads(CellTypes.decimal(Math.max(scale, 1)), decimal.setScale(Math.max(scale, 1)));
        assertReads(CellTypes.date(), moment.toLocalDate());
        assertReads(US_DAY, moment.toLocalDate());
        assertReads(CellTypes.dateTime(0, 9, true), zoned);
        assertReads(CellTypes.dateTime(3, 3, false), zoned);
        assertReads(CellTypes.list(CellTypes.integer(), ';', ";"), List.of(small, 7));
    }

    @Test
    void lists_with_blanks_beside_an_entry_or_an_empty_one_are_read_from_their_text() {
        for (String text : List.of(" a;b", "a ;b", "a; b", "a;b ", "a;;b", ";a", "a;", ";")) {
            assertThat(fromBytes(CellTypes.list(CellTypes.text(), ';', ";"), text))
                    .isNull();
        }
    }

    @Test
    void constants_lists_and_texts_are_read_from_bytes() {
        assertReads(CellTypes.flag("yes", "no"), false);
        Stream.of(Speed.values()).forEach(speed -> assertReads(CellTypes.oneOf(Speed.values()), speed));
        assertReads(CellTypes.pairedList(CellTypes.oneOf(Speed.values()), ';'), List.of(Speed.FAST, Speed.SLOW));
        assertReads(CellTypes.list(CellTypes.text(), ';', ";"), List.of("a b", "c"));
        assertReads(CellTypes.text(), " any text ");
        assertReads(CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> null), 12);
    }

    @Property(tries = 300)
    void numbers_and_days_are_written_as_the_bytes_of_their_text(
            @ForAll long number,
            @ForAll LocalDateTime moment,
            @ForAll @IntRange(min = 0, max = 18) int scale,
            @ForAll @IntRange(min = 0, max = 18) int digits) {
        long shorter = number % (long) Math.pow(10, digits);
        assertWrites(CellTypes.longInteger(), number);
        assertWrites(CellTypes.longInteger(), shorter);
        assertWrites(CellTypes.integer(), (int) shorter);
        assertWrites(CellTypes.signedCents(), shorter);
        assertWrites(CellTypes.cents(), Math.abs(shorter));
        assertWrites(CellTypes.decimal(), BigDecimal.valueOf(shorter, scale));
        assertWrites(CellTypes.decimal(Math.max(scale, 1)), BigDecimal.valueOf(shorter, Math.max(scale, 1)));
        assertWrites(CellTypes.date(), moment.toLocalDate());
        assertWrites(US_DAY, moment.toLocalDate());
        assertWrites(CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> null), (int) shorter);
    }

    @Test
    void the_first_and_the_last_values_are_written_as_the_bytes_of_their_text() {
        Stream.of(Long.MIN_VALUE, -1L, 0L, 9L, 10L, Long.MAX_VALUE)
                .forEach(number -> assertWrites(CellTypes.longInteger(), number));
        Stream.of("0", "0.00", "-0.01", "0.000000000000000001", "-999999999999999999", "12.50")
                .forEach(number -> assertWrites(CellTypes.decimal(), new BigDecimal(number)));
        Stream.of("", "a", "a".repeat(64)).forEach(text -> assertWrites(CellTypes.text(), text));
        Stream.of(Speed.values()).forEach(speed -> assertWrites(CellTypes.oneOf(Speed.values()), speed));
        Stream.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)).forEach(day -> assertWrites(US_DAY, day));
    }

    @Test
    void values_with_a_problem_and_long_ones_are_written_as_text() {
        assertThat(bytes(CellTypes.cents(), -1L)).isNull();
        assertThat(bytes(CellTypes.text(), "a".repeat(65))).isNull();
        assertThat(bytes(CellTypes.text(), "é")).isNull();
        assertThat(bytes(CellTypes.date(), LocalDate.of(0, 12, 31))).isNull();
        assertThat(bytes(CellTypes.date(), LocalDate.of(10_000, 1, 1))).isNull();
        assertThat(bytes(CellTypes.decimal(), new BigDecimal("1234567890123456789")))
                .isNull();
        assertThat(bytes(CellTypes.decimal(), new BigDecimal("0.0000000000000000001")))
                .isNull();
        assertThat(bytes(CellTypes.decimal(), new BigDecimal("1E+3"))).isNull();
        assertThat(bytes(CellTypes.date("YYYY·MM·DD"), LocalDate.of(2026, 1, 31)))
                .isNull();
        assertThat(bytes(CellTypes.date("YYYY-MM-DD" + " ".repeat(60)), LocalDate.of(2026, 1, 31)))
                .isNull();
    }

    private static <T> void assertWrites(CellType<T> type, T value) {
        assertThat(bytes(type, value)).isEqualTo(Cells.write(type, value));
    }

    /** The text of the bytes after those of other cells, or null. */
    private static <T> @Nullable String bytes(CellType<T> type, T value) {
        byte[] row = new byte[2 + CellType.ASCII_ROOM];
        int end = type.writeAscii(value, row, 2);
        return end < 0 ? null : new String(row, 2, end - 2, StandardCharsets.US_ASCII);
    }

    private static <T> void assertReads(CellType<T> type, T value) {
        assertThat(fromBytes(type, Cells.write(type, value))).isEqualTo(value);
    }

    /** In the middle of digits, which belong to other cells. */
    private static <T> @Nullable T fromBytes(CellType<T> type, String text) {
        String before = "1".repeat(40);
        byte[] row = (before + text + "34").getBytes(StandardCharsets.US_ASCII);
        return type.readAscii(row, before.length(), row.length - 2);
    }

    /** What some type writes, as it is or with a few characters of other cells in it. */
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> good = Arbitraries.of(
                "0",
                "-12",
                "999999999999999999",
                "-9223372036854775808",
                "9223372036854775808",
                "12.50",
                "-0.1",
                "1.2345678901234567890",
                "2026-01-31",
                "2024-02-29",
                "0000-02-29",
                "01/31/2026",
                "20260131",
                "2026-01-31T10:30:31Z",
                "2026-01-31T10:30:31.456-05:00",
                "slow",
                "fast;slow",
                "1;2",
                "text");
        Arbitrary<String> characters = Pieces.joined(
                3, "0", "1", "9", "-", "/", ".", ":", "T", "Z", "+", ";", " ", "\t", "slow", "S", "x", "");
        return Arbitraries.oneOf(
                        good,
                        characters,
                        Combinators.combine(
                                        good, characters, Arbitraries.integers().between(0, 30))
                                .as((text, further, at) -> mixed(text, further, Math.min(at, text.length()))))
                .filter(text -> !text.isEmpty());
    }

    private static String mixed(String text, String further, int at) {
        int rest = Math.min(text.length(), at + further.length() / 2);
        return text.substring(0, at) + further + text.substring(rest);
    }
}
