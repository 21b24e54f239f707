package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A table and its record must agree; each mistake is named when the table is made. */
class MistakesInTablesTest {

    private enum Size implements VendorConstant {
        SMALL;

        @Override
        public String spelling() {
            return "small";
        }
    }

    private record Name(@Nullable String first, @Nullable String last) {}

    private record Guest(
            Name name,
            @Nullable LocalDate arrival,
            @Nullable Size room,
            List<String> wishes,
            UnmappedCells further) {}

    private final Columns<Guest> columns = new Columns<>();

    private void columns(String... left) {
        List<String> without = List.of(left);
        if (!without.contains("first")) {
            columns.column("first", text(), "name.first");
        }
        columns.column("last", text(), "name.last");
        if (!without.contains("arrival")) {
            columns.column("arrival", date(), "arrival");
        }
        if (!without.contains("room")) {
            columns.column("room", oneOf(Size.values()), "room");
        }
        if (!without.contains("wishes")) {
            columns.column("wishes", list(text(), ';', ";"), "wishes");
        }
    }

    private void assertMistake(String message) {
        assertMistake(Guest.class, columns, message);
    }

    private static <R> void assertMistake(Class<R> type, Columns<R> columns, String message) {
        assertThatThrownBy(() -> RecordTable.of(type, columns, Layout.csv()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_table_that_fits_its_record_is_accepted() {
        columns();
        assertThatCode(() -> RecordTable.of(Guest.class, columns, Layout.csv())).doesNotThrowAnyException();
    }

    @Test
    void a_path_names_a_component_of_the_record() {
        columns();
        columns.column("leaving", date(), "departure");
        assertMistake("column leaving, path departure: Guest has no component departure");
    }

    @Test
    void a_path_names_a_component_of_the_nested_record() {
        columns();
        columns.column("middle", text(), "name.middle");
        assertMistake("column middle, path name.middle: Name has no component middle");
    }

    @Test
    void a_path_goes_through_nested_records_only() {
        columns();
        columns.column("year", integer(), "arrival.year");
        assertMistake("column year, path arrival.year: column arrival fills component arrival of Guest");
        Columns<Guest> others = new Columns<>();
        others.column("year", integer(), "arrival.year");
        assertMistake(Guest.class, others, "column year, path arrival.year: LocalDate has no component year");
    }

    @Test
    void a_component_has_the_type_of_its_cells() {
        columns("arrival");
        columns.column("arrival", text(), "arrival");
        assertMistake("column arrival, path arrival: its cells are of type String,"
                + " component arrival of Guest is of type LocalDate");
    }

    @Test
    void a_component_has_the_type_of_its_constants() {
        columns("room");
        columns.column("room", text(), "room");
        assertMistake("column room, path room: its cells are of type String, component room of Guest is of type Size");
        Columns<Name> names = new Columns<>();
        names.column("last", oneOf(Size.values()), "last");
        assertMistake(
                Name.class,
                names,
                "column last, path last: its cells are of type Size, component last of Name is of type String");
    }

    @Test
    void a_list_has_entries_of_the_type_of_its_cells() {
        columns("wishes");
        columns.column("wishes", list(integer(), ';', ";"), "wishes");
        assertMistake("column wishes, path wishes: its cells are of type List<Integer>,"
                + " component wishes of Guest is of type List<String>");
    }

    @Test
    void a_single_value_does_not_fill_a_list_nor_a_list_a_single_value() {
        columns("wishes");
        columns.column("wishes", text(), "wishes");
        assertMistake("column wishes, path wishes: its cells are of type String,"
                + " component wishes of Guest is of type List<String>");
        Columns<Guest> others = new Columns<>();
        others.column("first", list(text(), ';', ";"), "name.first");
        assertMistake(
                Guest.class,
                others,
                "column first, path name.first: its cells are of type List<String>,"
                        + " component first of Name is of type String");
    }

    private record Count(int nights) {}

    @Test
    void a_component_can_be_null() {
        Columns<Count> counts = new Columns<>();
        counts.column("nights", integer(), "nights");
        assertMistake(
                Count.class,
                counts,
                "column nights, path nights: its cells are of type Integer,"
                        + " component nights of Count is of type int, which has no value for an empty cell");
    }

    @Test
    void a_component_has_a_column() {
        columns("arrival");
        assertMistake("no column fills component arrival of Guest");
    }

    @Test
    void a_component_of_a_nested_record_has_a_column() {
        columns("first");
        assertMistake("no column fills component first of Name");
    }

    @Test
    void a_nested_record_has_columns() {
        Columns<Guest> others = new Columns<>();
        others.column("arrival", date(), "arrival");
        assertMistake(Guest.class, others, "no column fills component name of Guest");
    }

    private record TwiceUnmapped(UnmappedCells one, UnmappedCells other) {}

    private record UnmappedWithin(TwiceUnmapped nested) {}

    @Test
    void only_one_component_of_the_record_itself_has_the_unmapped_cells() {
        assertMistake(TwiceUnmapped.class, new Columns<>(), "no column fills component other of TwiceUnmapped");
        assertMistake(UnmappedWithin.class, new Columns<>(), "no column fills component nested of UnmappedWithin");
    }

    @Test
    void a_component_has_no_second_column() {
        columns();
        columns.column("surname", text(), "name.last");
        assertMistake("column last, path name.last: column surname fills component last of Name");
    }

    @Test
    void a_component_with_a_column_is_not_a_nested_record_of_other_columns() {
        columns();
        columns.column("name", text(), "name");
        assertMistake("column first, path name.first: column name fills component name of Guest");
    }

    private static final class NoRecord {}

    @Test
    void the_type_of_a_record_is_a_record() {
        assertMistake(NoRecord.class, new Columns<>(), NoRecord.class.getName() + " is not a record");
    }
}
