package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;
import static org.partnerfiles.helix.internal.table.HelixText.text;
import static org.partnerfiles.helix.internal.table.StatusCell.status;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.flag;

import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The fields of a content line of the customer registration file, in the order of their tab offsets (Content Row). */
public final class CustomerRegistrationTable {

    private static final Columns<CustomerRegistration> IN_ORDER = new Columns<>();

    private static final CellType<Boolean> YES_NO = flag("Y", "N");

    static {
        IN_ORDER.column("Customer ID", DigitsCell.DIGITS, "customerId")
                .reporting(CoreRules.VALUE_OUT_OF_RANGE, CoreRules.VALUE_TOO_LONG)
                .note("The only field that is always filled. Not a key: a file can have two lines for one customer.");
        IN_ORDER.column("Customer Tag", text(50), "customerTag").personal();
        IN_ORDER.column("First Name", text(64), "name.first").personal();
        IN_ORDER.column("Middle Name", text(64), "name.middle").personal();
        IN_ORDER.column("Last Name", text(128), "name.last").personal();
        IN_ORDER.column("Suffix", text(20), "name.suffix").personal();
        IN_ORDER.column("Birth Date", date(), "birthDate").personal();
        IN_ORDER.column("Gender", text(1), "gender").personal().note("M, F and U occur.");
        IN_ORDER.column("Culture", text(50), "culture").note("en-US and en-us both occur.");
        IN_ORDER.column("Tax ID", text(30), "taxId")
                .secret()
                .note("Usually 9 digits; text, because other forms occur.");
        IN_ORDER.column("Customer Status", status(), "status")
                .note(
                        "Open text of at most 50 characters. Known, apart from case and blanks: Initiated, Manual Review, Verified, Denied, Expired, Archived, Deceased. Any other text is kept unchanged.");
        IN_ORDER.column("Created Date", DATE_TIME, "dates.created");
        IN_ORDER.column("Archived Date", DATE_TIME, "dates.archived");
        IN_ORDER.column("ID Verification Date", DATE_TIME, "dates.idVerification");
        IN_ORDER.column("ID Verification Documents Received Date", DATE_TIME, "dates.idVerificationDocumentsReceived");
        IN_ORDER.column("Denied Date", DATE_TIME, "dates.denied");
        IN_ORDER.column("Expired Date", DATE_TIME, "dates.expired");
        IN_ORDER.column("Drivers License Number", text(30), "driversLicense.number")
                .secret();
        IN_ORDER.column("Drivers License State", text(2), "driversLicense.state")
                .personal();
        IN_ORDER.column("Drivers License Issue Date", DATE_TIME, "driversLicense.issued")
                .personal();
        IN_ORDER.column("Drivers License Expire Date", DATE_TIME, "driversLicense.expires")
                .personal();
        IN_ORDER.column("Passport Number", text(30), "passport.number").secret();
        IN_ORDER.column("Passport Country", text(5), "passport.country").personal();
        IN_ORDER.column("Passport Issue Date", DATE_TIME, "passport.issued").personal();
        IN_ORDER.column("Passport Expire Date", DATE_TIME, "passport.expires").personal();
        IN_ORDER.column("Email Address", text(255), "email").personal();
        IN_ORDER.column("Is Subject To Backup Withholding", YES_NO, "consents.subjectToBackupWithholding")
                .personal();
        IN_ORDER.column("Is Opted In To Bank Communication", YES_NO, "consents.optedInToBankCommunication");
        IN_ORDER.column("Is Documents Accepted", YES_NO, "consents.documentsAccepted");
        IN_ORDER.column("Documents Accepted Date", DATE_TIME, "consents.documentsAcceptedDate");
        address("Residence", "residence");
        address("Mailing", "mailing");
        IN_ORDER.column("Home Phone", text(50), "phones.home").personal();
        IN_ORDER.column("Mobile Phone", text(50), "phones.mobile").personal();
        IN_ORDER.column("Office Phone", text(50), "phones.office").personal();
        IN_ORDER.column("Custom Field 1", text(100), "customFields.field1").secret();
        IN_ORDER.column("Custom Field 2", text(100), "customFields.field2").secret();
        IN_ORDER.column("Custom Field 3", text(100), "customFields.field3").secret();
        IN_ORDER.column("Custom Field 4", text(100), "customFields.field4").secret();
        IN_ORDER.column("Custom Field 5", text(100), "customFields.field5").secret();
    }

    public static final RecordTable<CustomerRegistration> TABLE = RecordTable.of(
                    CustomerRegistration.class, IN_ORDER, HeaderTable.LAYOUT)
            .withHeaderRecord(HeaderTable.HEADER);

    private CustomerRegistrationTable() {}

    private static void address(String prefix, String path) {
        IN_ORDER.column(prefix + " Line 1", text(100), path + ".line1").personal();
        IN_ORDER.column(prefix + " Line 2", text(100), path + ".line2").personal();
        IN_ORDER.column(prefix + " Line 3", text(100), path + ".line3").personal();
        IN_ORDER.column(prefix + " Line 4", text(100), path + ".line4").personal();
        IN_ORDER.column(prefix + " City", text(50), path + ".city").personal();
        IN_ORDER.column(prefix + " State", text(2), path + ".state").personal();
        IN_ORDER.column(prefix + " Postal Code", text(50), path + ".postalCode").personal();
        IN_ORDER.column(prefix + " Country", text(50), path + ".country").personal();
    }
}
