package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table does with its record, the first times by reflection and later by a method handle. */
class RecordAccessTest {

    /** More often than by reflection. */
    private static final int TIMES = 2_500;

    record Town(@Nullable String name, @Nullable String zipcode) {
        Town {
            if ("?".equals(name)) {
                throw new IllegalArgumentException("no such town");
            }
        }

        @Override
        public @Nullable String zipcode() {
            if ("?".equals(zipcode)) {
                throw new UnsupportedOperationException("no zipcode");
            }
            return zipcode;
        }
    }

    private record Address(
            @Nullable String street, @Nullable Town town, List<Integer> floors) {}

    private record Person(
            @Nullable Address address,
            UnmappedCells further,
            @Nullable String name) {}

    private final Columns<Person> columns = new Columns<>();
    private final Column<Person, String> name = columns.column("name", text(), "name");
    private final Column<Person, String> zip = columns.column("zip", text(), "address.town.zipcode");

    private RecordTable<Person> table() {
        columns.column("town", text(), "address.town.name");
        columns.column("street", text(), "address.street");
        columns.column("floors", list(integer(), ';', ";"), "address.floors");
        return RecordTable.of(Person.class, columns, Layout.csv());
    }

    private static Person person(@Nullable Town town) {
        return new Person(new Address("1 Main Street", town, List.of(1)), UnmappedCells.none(), "Ann");
    }

    @Test
    void a_record_is_assembled_with_its_nested_records() {
        RecordTable<Person> table = table();
        UnmappedCells further = UnmappedCells.trailing(List.of("x"));
        for (int i = 0; i < TIMES; i++) {
            assertThat(table.assemble(new Object[] {"Ann", "45402", "Dayton", "1 Main Street", List.of(1, 2)}, further))
                    .isEqualTo(new Person(
                            new Address("1 Main Street", new Town("Dayton", "45402"), List.of(1, 2)), further, "Ann"));
        }
    }

    @Test
    void nested_records_and_lists_without_values_are_empty() {
        RecordTable<Person> table = table();
        for (int i = 0; i < TIMES; i++) {
            assertThat(table.assemble(new Object[5], UnmappedCells.none()))
                    .isEqualTo(
                            new Person(new Address(null, new Town(null, null), List.of()), UnmappedCells.none(), null));
        }
    }

    @Test
    void the_values_are_those_of_the_components() {
        RecordTable<Person> table = table();
        for (int i = 0; i < TIMES; i++) {
            assertThat(table.valuesIn(person(new Town("Dayton", "45402"))))
                    .containsExactly("Ann", "45402", "Dayton", "1 Main Street", List.of(1));
        }
        assertThat(zip.valueIn(person(new Town("Dayton", "45402")))).isEqualTo("45402");
        assertThat(name.valueIn(person(null))).isEqualTo("Ann");
    }

    @Test
    void a_nested_record_that_is_null_has_no_values() {
        RecordTable<Person> table = table();
        Person nowhere = new Person(null, UnmappedCells.none(), "Ann");
        for (int i = 0; i < TIMES; i++) {
            assertThat(table.valuesIn(person(null))).containsExactly("Ann", null, null, "1 Main Street", List.of(1));
            assertThat(table.valuesIn(nowhere)).containsExactly("Ann", null, null, null, null);
        }
        assertThat(zip.valueIn(person(null))).isNull();
        assertThat(zip.valueIn(nowhere)).isNull();
    }

    @Test
    void an_exception_of_a_constructor_reaches_the_caller() {
        RecordTable<Person> table = table();
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> table.assemble(new Object[] {null, null, "?", null, null}, UnmappedCells.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such town");
            table.assemble(new Object[5], UnmappedCells.none());
        }
    }

    @Test
    void an_exception_of_an_accessor_reaches_the_caller() {
        RecordTable<Person> table = table();
        Person odd = person(new Town("Dayton", "?"));
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> table.valuesIn(odd)).isInstanceOf(UnsupportedOperationException.class);
            table.valuesIn(person(null));
        }
        assertThatThrownBy(() -> zip.valueIn(odd)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_column_has_no_values_before_its_table_is_made() {
        assertThatIllegalStateException().isThrownBy(() -> name.valueIn(person(null)));
    }
}
