package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;
import static org.partnerfiles.helix.internal.table.HelixText.text;
import static org.partnerfiles.helix.internal.table.StatusCell.status;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.flag;

import org.partnerfiles.helix.Customer;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Columns;

/** The fields that several Helix files have, in the same order and form. */
final class CustomerColumns {

    static final CellType<Boolean> YES_NO = flag("Y", "N");

    private CustomerColumns() {}

    /** From Customer ID to Archived Date. */
    static <R extends Customer> void person(Columns<R> columns) {
        columns.column("Customer ID", DigitsCell.DIGITS, "customerId")
                .reporting(CoreRules.VALUE_OUT_OF_RANGE, CoreRules.VALUE_TOO_LONG)
                .note("The only field that is always filled. Not a key: a file can have two lines for one customer.");
        columns.column("Customer Tag", text(50), "customerTag").personal();
        columns.column("First Name", text(64), "name.first").personal();
        columns.column("Middle Name", text(64), "name.middle").personal();
        columns.column("Last Name", text(128), "name.last").personal();
        columns.column("Suffix", text(20), "name.suffix").personal();
        columns.column("Birth Date", date(), "birthDate").personal();
        columns.column("Gender", text(1), "gender").personal().note("M, F and U occur.");
        columns.column("Culture", text(50), "culture").note("en-US and en-us both occur.");
        columns.column("Tax ID", text(30), "taxId").secret().note("Usually 9 digits; text, because other forms occur.");
        columns.column("Customer Status", status(), "status")
                .note(
                        "Open text of at most 50 characters. Known, apart from case and blanks: Initiated, Manual Review, Verified, Denied, Expired, Archived, Deceased. Any other text is kept unchanged.");
        columns.column("Created Date", DATE_TIME, "dates.created");
        columns.column("Archived Date", DATE_TIME, "dates.archived");
    }

    /** ID Verification Date and ID Verification Documents Received Date. */
    static <R extends Customer> void verification(Columns<R> columns) {
        columns.column("ID Verification Date", DATE_TIME, "dates.idVerification");
        columns.column("ID Verification Documents Received Date", DATE_TIME, "dates.idVerificationDocumentsReceived");
    }

    /** From Drivers License Number to Email Address. */
    static <R extends Customer> void documents(Columns<R> columns) {
        columns.column("Drivers License Number", text(30), "driversLicense.number")
                .secret();
        columns.column("Drivers License State", text(2), "driversLicense.state").personal();
        columns.column("Drivers License Issue Date", DATE_TIME, "driversLicense.issued")
                .personal();
        columns.column("Drivers License Expire Date", DATE_TIME, "driversLicense.expires")
                .personal();
        columns.column("Passport Number", text(30), "passport.number").secret();
        columns.column("Passport Country", text(5), "passport.country").personal();
        columns.column("Passport Issue Date", DATE_TIME, "passport.issued").personal();
        columns.column("Passport Expire Date", DATE_TIME, "passport.expires").personal();
        columns.column("Email Address", text(255), "email").personal();
    }

    /** From Is Subject To Backup Withholding to Documents Accepted Date. */
    static <R extends Customer> void consents(Columns<R> columns) {
        columns.column("Is Subject To Backup Withholding", YES_NO, "consents.subjectToBackupWithholding")
                .personal();
        columns.column("Is Opted In To Bank Communication", YES_NO, "consents.optedInToBankCommunication");
        columns.column("Is Documents Accepted", YES_NO, "consents.documentsAccepted");
        columns.column("Documents Accepted Date", DATE_TIME, "consents.documentsAcceptedDate");
    }

    /** From Residence Line 1 to Office Phone. */
    static <R extends Customer> void contact(Columns<R> columns) {
        address("Residence", "residence", columns);
        address("Mailing", "mailing", columns);
        columns.column("Home Phone", text(50), "phones.home").personal();
        columns.column("Mobile Phone", text(50), "phones.mobile").personal();
        columns.column("Office Phone", text(50), "phones.office").personal();
    }

    /** Custom Field 1 to 5. */
    static <R extends Customer> void customFields(int limit, Columns<R> columns) {
        for (int number = 1; number <= 5; number++) {
            columns.column("Custom Field " + number, text(limit), "customFields.field" + number)
                    .secret();
        }
    }

    private static <R extends Customer> void address(String prefix, String path, Columns<R> columns) {
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
