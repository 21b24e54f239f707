package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;
import static org.partnerfiles.helix.internal.table.HelixText.text;

import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The documented fields of a content line of the customer file, in the order of their tab offsets; Helix's own files have more. */
public final class HelixCustomerTable {

    private static final Columns<HelixCustomer> IN_ORDER = new Columns<>();

    static {
        CustomerColumns.person(IN_ORDER); // 0 to 12
        IN_ORDER.column("Deceased Date", DATE_TIME, "dates.deceased");
        CustomerColumns.verification(IN_ORDER); // 14 and 15
        CustomerColumns.documents(IN_ORDER); // 16 to 24
        CustomerColumns.consents(IN_ORDER); // 25 to 28
        IN_ORDER.column("Is Locked", CustomerColumns.YES_NO, "lock.locked");
        IN_ORDER.column("Locked Date", DATE_TIME, "lock.date");
        IN_ORDER.column("Locked Reason", text(255), "lock.reason").personal();
        CustomerColumns.contact(IN_ORDER); // 32 to 50
        CustomerColumns.customFields(50, IN_ORDER); // 51 to 55
        IN_ORDER.column("Last Activity Date", DATE_TIME, "lastActivity");
    }

    public static final RecordTable<HelixCustomer> TABLE =
            HeaderTable.file(HelixCustomer.class, IN_ORDER, HelixFileName.CUSTOMER);

    private HelixCustomerTable() {}
}
