package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.text;
import static org.partnerfiles.table.Part.part;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartTest {

    private final AtomicInteger asked = new AtomicInteger();

    private record Town(@Nullable String name, @Nullable String zipcode) {}

    private record Address(
            @Nullable String street, @Nullable Town town) {}

    private record Person(@Nullable String name, @Nullable Address address) {}

    private RecordTable<Person> table() {
        Function<Person, Address> address = person -> {
            asked.incrementAndGet();
            return person.address();
        };
        Function<Person, Town> town = part(address, Address::town);
        Columns<Person> columns = new Columns<>();
        columns.column("name", text(), "name", Person::name);
        columns.column("street", text(), "address.street", part(address, Address::street));
        columns.column("town", text(), "address.town.name", part(town, Town::name));
        columns.column("zip", text(), "address.town.zipcode", part(town, Town::zipcode));
        return RecordTable.of(Person.class, columns, Layout.csv(), values -> new Person(null, null));
    }

    @Test
    void each_nested_record_is_taken_from_a_record_once() {
        Person person = new Person("Ann", new Address("1 Main Street", new Town("Dayton", "45402")));
        assertThat(table().valuesIn(person)).containsExactly("Ann", "1 Main Street", "Dayton", "45402");
        assertThat(asked).hasValue(1);
        assertThat(table().columns().get(3).valueIn(person)).isEqualTo("45402");
    }

    @Test
    void a_nested_record_that_is_missing_has_no_components() {
        assertThat(table().valuesIn(new Person("Ann", new Address("1 Main Street", null))))
                .containsExactly("Ann", "1 Main Street", null, null);
        assertThat(table().valuesIn(new Person("Ann", null))).containsExactly("Ann", null, null, null);
        assertThat(table().columns().get(3).valueIn(new Person("Ann", null))).isNull();
    }
}
