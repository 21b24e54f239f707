package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** What a column requires under a condition. */
class RequiredValuesTest {

    private record Trip(String mode, String driver, Long seats, List<String> stops) {
        Trip {
            stops = stops == null ? List.of() : stops;
        }
    }

    private static final FileFormat<Trip> TRIPS = trips();

    private static FileFormat<Trip> trips() {
        BiPredicate<Trip, Options> byCar = (trip, options) -> "car".equals(trip.mode());
        Columns<Trip> columns = new Columns<>();
        columns.column("mode", CellTypes.text(), "mode");
        columns.column("driver", CellTypes.text(), "driver").requiredWhen("by car", byCar);
        columns.column("seats", CellTypes.longInteger(), "seats").requiredWhen("by car", byCar);
        columns.column("stops", CellTypes.list(CellTypes.text(), ';', ";"), "stops")
                .requiredWhen("by car", byCar);
        return FileFormat.builder("acme.trip", "Trips", RecordTable.of(Trip.class, columns, Layout.csv()))
                .build();
    }

    private static List<String> missing(Trip trip) {
        return found(TRIPS.validator().validate(trip));
    }

    private static List<String> found(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.location().column())
                .toList();
    }

    @Test
    void a_value_is_required_if_and_only_if_its_condition_is_true() {
        assertThat(TRIPS.validator().validate(new Trip("car", null, 4L, List.of("Bath"))))
                .extracting(finding -> finding.location().column(), Finding::message)
                .containsExactly(tuple("driver", "is required by car"));
        assertThat(missing(new Trip("rail", null, null, List.of()))).isEmpty();
        assertThat(missing(new Trip("car", "Rosa", 4L, List.of("Bath")))).isEmpty();
    }

    @Test
    void the_first_of_several_conditions_is_reported() {
        Columns<Trip> columns = new Columns<>();
        columns.column("mode", CellTypes.text(), "mode")
                .requiredWhen("with a driver", (trip, options) -> trip.driver() != null)
                .requiredWhen("with seats", (trip, options) -> trip.seats() != null);
        columns.column("driver", CellTypes.text(), "driver");
        columns.column("seats", CellTypes.longInteger(), "seats");
        columns.column("stops", CellTypes.list(CellTypes.text(), ';', ";"), "stops");
        FileValidator<Trip> trips = FileFormat.builder(
                        "acme.trip", "Trips", RecordTable.of(Trip.class, columns, Layout.csv()))
                .build()
                .validator();

        assertThat(trips.validate(new Trip(null, "Rosa", 4L, null)))
                .extracting(Finding::message)
                .containsExactly("is required with a driver");
        assertThat(trips.validate(new Trip(null, null, 4L, null)))
                .extracting(Finding::message)
                .containsExactly("is required with seats");
        assertThat(trips.validate(new Trip(null, null, null, null))).isEmpty();
    }

    @Test
    void a_blank_text_or_an_empty_list_is_not_a_value() {
        assertThat(missing(new Trip("car", "  ", 4L, List.of())))
                .containsExactly("core.value-missing driver", "core.value-missing stops");
    }

    @Test
    void an_unreadable_value_is_not_reported_as_missing_too() throws IOException {
        assertThat(found(check("mode,driver,seats,stops\ncar,Rosa,many,Bath\n")))
                .containsExactly("core.value-malformed seats");
    }

    @Test
    void a_column_that_the_file_lacks_is_reported_once_and_not_in_each_row() throws IOException {
        assertThat(found(check("mode,seats,stops\ncar,4,Bath\ncar,4,Bath\n")))
                .containsExactly("core.missing-column driver");
    }

    private static List<Finding> check(String file) throws IOException {
        return TRIPS.validator()
                .validate(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null)
                .findings();
    }
}
