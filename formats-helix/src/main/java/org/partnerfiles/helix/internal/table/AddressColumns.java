package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HelixText.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.Address;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.table.CellValues;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Part;

/** The eight columns of an address, in the order in which both addresses have them. */
record AddressColumns(
        Column<CustomerRegistration, String> line1,
        Column<CustomerRegistration, String> line2,
        Column<CustomerRegistration, String> line3,
        Column<CustomerRegistration, String> line4,
        Column<CustomerRegistration, String> city,
        Column<CustomerRegistration, String> state,
        Column<CustomerRegistration, String> postalCode,
        Column<CustomerRegistration, String> country) {

    static AddressColumns of(
            Columns<CustomerRegistration> columns,
            String prefix,
            String path,
            Function<CustomerRegistration, Address> address) {
        var in = new Within(columns, prefix, path, address);
        return new AddressColumns(
                in.column("Line 1", 100, "line1", Address::line1),
                in.column("Line 2", 100, "line2", Address::line2),
                in.column("Line 3", 100, "line3", Address::line3),
                in.column("Line 4", 100, "line4", Address::line4),
                in.column("City", 50, "city", Address::city),
                in.column("State", 2, "state", Address::state),
                in.column("Postal Code", 50, "postalCode", Address::postalCode),
                in.column("Country", 50, "country", Address::country));
    }

    private record Within(
            Columns<CustomerRegistration> columns,
            String prefix,
            String path,
            Function<CustomerRegistration, Address> address) {

        Column<CustomerRegistration, String> column(
                String header, int limit, String component, Function<Address, @Nullable String> part) {
            return columns.column(prefix + " " + header, text(limit), path + "." + component, Part.part(address, part))
                    .personal();
        }
    }

    Address address(CellValues values) {
        return new Address(
                values.get(line1),
                values.get(line2),
                values.get(line3),
                values.get(line4),
                values.get(city),
                values.get(state),
                values.get(postalCode),
                values.get(country));
    }
}
