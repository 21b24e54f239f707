package org.partnerfiles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv | 7 | 6 | name | a.csv:7 name",
                "a.csv | 7 | 6 |      | a.csv:7",
                "a.csv | 0 | 6 | name | a.csv record 6 name",
                "a.csv | 0 | 0 | name | a.csv name",
                "a.csv | 0 | 0 |      | a.csv",
                "      | 7 | 6 | name | line 7 name",
                "      | 0 | 6 | name | record 6 name",
                "      | 0 | 0 | name | name",
                "      | 0 | 0 |      | ''",
            })
    void a_location_is_written_as_far_as_it_is_known(
            String file, long line, long record, String column, String expected) {
        assertThat(new Location(file, line, record, column)).hasToString(expected);
    }

    @Test
    void another_column_of_a_location_is_in_the_same_row() {
        Location row = new Location("a.csv", 7, 6, "name");
        assertThat(row.inColumn("city")).isEqualTo(new Location("a.csv", 7, 6, "city"));
        assertThat(row.inColumn(null)).isEqualTo(new Location("a.csv", 7, 6, null));
    }

    @Test
    void a_finding_is_written_with_its_location_if_it_has_one() {
        Location place = new Location("a.csv", 7, 6, "name");
        assertThat(new Finding("acme.odd", Effect.ADVICE, place, "is odd"))
                .hasToString("a.csv:7 name: is odd [acme.odd, advice]");
        assertThat(new Finding("acme.odd", Effect.ADVICE, Location.NOWHERE, "is odd"))
                .hasToString("is odd [acme.odd, advice]");
    }
}
