package org.partnerfiles.loanpro.internal.table;

import static org.partnerfiles.loanpro.internal.table.EmployerZipcodeCell.employerZipcode;
import static org.partnerfiles.table.CellTypes.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Address;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellValues;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Part;

/** The five columns of an address, in the order in which all three addresses have them. */
record AddressColumns(
        Column<LoanProCustomer, String> street,
        Column<LoanProCustomer, String> city,
        Column<LoanProCustomer, String> state,
        Column<LoanProCustomer, String> zipcode,
        Column<LoanProCustomer, Country> country) {

    static AddressColumns required(
            Columns<LoanProCustomer> columns, String prefix, String path, Function<LoanProCustomer, Address> address) {
        AddressColumns made = of(columns, prefix, path, address, text());
        require(made.street);
        require(made.city);
        require(made.state);
        require(made.zipcode);
        require(made.country);
        return made;
    }

    static AddressColumns ofEmployer(
            Columns<LoanProCustomer> columns, String prefix, String path, Function<LoanProCustomer, Address> address) {
        return of(columns, prefix, path, address, employerZipcode());
    }

    private static AddressColumns of(
            Columns<LoanProCustomer> columns,
            String prefix,
            String path,
            Function<LoanProCustomer, Address> address,
            CellType<String> zipcode) {
        return new AddressColumns(
                column(columns, prefix + "Address", text(), path + ".street", address, Address::street),
                column(columns, prefix + "City", text(), path + ".city", address, Address::city),
                column(columns, prefix + "State", text(), path + ".state", address, Address::state),
                column(columns, prefix + "Zipcode", zipcode, path + ".zipcode", address, Address::zipcode),
                column(
                        columns,
                        prefix + "Country",
                        CountryCell.country(),
                        path + ".country",
                        address,
                        Address::country));
    }

    private static <T> Column<LoanProCustomer, T> column(
            Columns<LoanProCustomer> columns,
            String header,
            CellType<T> type,
            String path,
            Function<LoanProCustomer, Address> address,
            Function<Address, @Nullable T> part) {
        return columns.column(header, type, path, Part.part(address, part)).personal();
    }

    private static void require(Column<LoanProCustomer, ?> column) {
        column.requiredWhen("on add", Requirements::onAdd);
    }

    Address address(CellValues values) {
        return new Address(
                values.get(street), values.get(city), values.get(state), values.get(zipcode), values.get(country));
    }
}
