package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;

import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The fields of a content line of the customer registration file, in the order of their tab offsets (Content Row). */
public final class CustomerRegistrationTable {

    private static final Columns<CustomerRegistration> IN_ORDER = new Columns<>();

    static {
        CustomerColumns.person(IN_ORDER); // 0 to 12
        CustomerColumns.verification(IN_ORDER); // 13 and 14
        IN_ORDER.column("Denied Date", DATE_TIME, "dates.denied");
        IN_ORDER.column("Expired Date", DATE_TIME, "dates.expired");
        CustomerColumns.documents(IN_ORDER); // 17 to 25
        CustomerColumns.consents(IN_ORDER); // 26 to 29
        CustomerColumns.contact(IN_ORDER); // 30 to 48
        CustomerColumns.customFields(100, IN_ORDER); // 49 to 53
    }

    public static final RecordTable<CustomerRegistration> TABLE =
            HeaderTable.file(CustomerRegistration.class, IN_ORDER, HelixFileName.CUSTOMER_REGISTRATION);

    private CustomerRegistrationTable() {}
}
