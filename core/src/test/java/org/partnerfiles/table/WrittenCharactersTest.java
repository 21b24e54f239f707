package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.testing.Parcel.Speed;

/** Types that say of which characters their texts consist: they are true, and no delimiter escapes its quotes. */
class WrittenCharactersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Property(tries = 300)
    void numbers_and_days_consist_of_the_characters_that_are_told(
            @ForAll long number, @ForAll int small, @ForAll BigDecimal decimal, @ForAll LocalDate day) {
        assertHolds(CellTypes.longInteger(), number);
        assertHolds(CellTypes.signedCents(), number);
        assertHolds(CellTypes.cents(), number);
        assertHolds(CellTypes.integer(), small);
        assertHolds(CellTypes.decimal(), decimal);
        assertHolds(CellTypes.date(), day);
        assertHolds(CellTypes.date("MM/DD/YYYY", "YYYYMMDD"), day);
    }

    @Test
    void constants_consist_of_the_characters_of_every_spelling() {
        for (Speed speed : Speed.values()) {
            assertHolds(CellTypes.oneOf(Speed.values()), speed);
            assertHolds(CellTypes.oneOf(List.of(Speed.SLOW), Map.of()), speed);
            assertHolds(CellTypes.alsoReading(CellTypes.oneOf(Speed.values()), (text, problems) -> null), speed);
        }
        assertHolds(CellTypes.flag("yes", "no"), true);
        assertHolds(CellTypes.flag("yes", "no"), false);
    }

    @Test
    void text_may_have_any() {
        assertThat(CellTypes.text().writtenCharacters()).isEmpty();
        assertThat(CellTypes.list(CellTypes.text(), ';', ";").writtenCharacters())
                .isEmpty();
    }

    private static <T> void assertHolds(CellType<T> type, T value) {
        assertThat(type.writtenCharacters().chars().boxed().toList())
                .containsAll(type.write(value, CellType.Problems.IGNORED)
                        .chars()
                        .boxed()
                        .toList());
    }

    private record Trip(
            @Nullable LocalDate day,
            @Nullable BigDecimal cost,
            @Nullable Long miles,
            @Nullable Speed speed,
            @Nullable Boolean paid) {}

    @ParameterizedTest
    @ValueSource(chars = {',', '-', '.', '3', 'Y', ' ', 's'})
    void a_cell_with_a_delimiter_is_quoted_whatever_its_type(char delimiter) throws IOException {
        Columns<Trip> columns = new Columns<>();
        columns.column("A", CellTypes.date(), "day");
        columns.column("B", CellTypes.decimal(), "cost");
        columns.column("C", CellTypes.longInteger(), "miles");
        columns.column("D", CellTypes.oneOf(Speed.values()), "speed");
        columns.column("E", CellTypes.flag("Y, as agreed", " N"), "paid");
        Layout layout = Layout.csv().withDelimiter(delimiter);
        FileFormat<Trip> format = FileFormat.builder("acme.trip", "Trips", RecordTable.of(Trip.class, columns, layout))
                .build();
        List<Trip> trips = List.of(
                new Trip(DAY, new BigDecimal("-3.25"), -33L, Speed.SLOW, true),
                new Trip(DAY.plusYears(3), new BigDecimal("7"), 12L, Speed.FAST, false));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RecordWriter<Trip> writer = format.writer(file)) {
            writer.offerAll(trips);
            writer.publish();
        }
        try (RecordReader<Trip> reader = format.reader(new ByteArrayInputStream(file.toByteArray()), null)) {
            for (Trip trip : trips) {
                assertThat(reader.read())
                        .as(file.toString(StandardCharsets.UTF_8))
                        .isInstanceOfSatisfying(
                                Row.Accepted.class,
                                row -> assertThat(row.record()).isEqualTo(trip));
            }
            assertThat(reader.read()).isNull();
        }
    }
}
