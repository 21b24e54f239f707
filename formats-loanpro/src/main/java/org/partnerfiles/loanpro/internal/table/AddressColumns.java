package org.partnerfiles.loanpro.internal.table;

import static org.partnerfiles.loanpro.internal.table.EmployerZipcodeCell.employerZipcode;
import static org.partnerfiles.table.CellTypes.text;

import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;

/** The five columns of an address, in the order in which all three addresses have them. */
record AddressColumns(
        Column<LoanProCustomer, String> street,
        Column<LoanProCustomer, String> city,
        Column<LoanProCustomer, String> state,
        Column<LoanProCustomer, String> zipcode,
        Column<LoanProCustomer, Country> country) {

    static AddressColumns required(Columns<LoanProCustomer> columns, String prefix, String path) {
        AddressColumns made = of(columns, prefix, path, text());
        require(made.street);
        require(made.city);
        require(made.state);
        require(made.zipcode);
        require(made.country);
        return made;
    }

    static AddressColumns ofEmployer(Columns<LoanProCustomer> columns, String prefix, String path) {
        return of(columns, prefix, path, employerZipcode());
    }

    private static AddressColumns of(
            Columns<LoanProCustomer> columns, String prefix, String path, CellType<String> zipcode) {
        return new AddressColumns(
                columns.column(prefix + "Address", text(), path + ".street").personal(),
                columns.column(prefix + "City", text(), path + ".city").personal(),
                columns.column(prefix + "State", text(), path + ".state").personal(),
                columns.column(prefix + "Zipcode", zipcode, path + ".zipcode").personal(),
                columns.column(prefix + "Country", CountryCell.country(), path + ".country")
                        .personal());
    }

    private static void require(Column<LoanProCustomer, ?> column) {
        column.requiredWhen("on add", Requirements::onAdd);
    }
}
