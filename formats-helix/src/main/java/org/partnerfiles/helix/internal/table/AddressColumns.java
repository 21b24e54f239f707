package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HelixText.text;

import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.table.Columns;

/** The eight columns of an address, in the order in which both addresses have them. */
final class AddressColumns {

    private AddressColumns() {}

    static void add(Columns<CustomerRegistration> columns, String prefix, String path) {
        columns.column(prefix + " Line 1", text(100), path + ".line1").personal();
        columns.column(prefix + " Line 2", text(100), path + ".line2").personal();
        columns.column(prefix + " Line 3", text(100), path + ".line3").personal();
        columns.column(prefix + " Line 4", text(100), path + ".line4").personal();
        columns.column(prefix + " City", text(50), path + ".city").personal();
        columns.column(prefix + " State", text(2), path + ".state").personal();
        columns.column(prefix + " Postal Code", text(50), path + ".postalCode").personal();
        columns.column(prefix + " Country", text(50), path + ".country").personal();
    }
}
