package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;
import static org.partnerfiles.helix.internal.table.HelixText.text;
import static org.partnerfiles.helix.internal.table.StatusCell.status;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.flag;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The fields of a content line of the customer registration file, by tab offset (Content Row). */
public final class CustomerRegistrationTable {

    private static final Columns<CustomerRegistration> IN_ORDER = new Columns<>();

    private static final CellType<Boolean> YES_NO = flag("Y", "N");

    static final Column<CustomerRegistration, Long> CUSTOMER_ID = IN_ORDER.column(
                    "Customer ID", DigitsCell.DIGITS, "customerId")
            .reporting(CoreRules.VALUE_OUT_OF_RANGE, CoreRules.VALUE_TOO_LONG)
            .note("The one field that is always filled. Not a key: a customer can stand on two lines of a file.");
    static final Column<CustomerRegistration, String> CUSTOMER_TAG =
            IN_ORDER.column("Customer Tag", text(50), "customerTag").personal();
    static final Column<CustomerRegistration, String> FIRST_NAME =
            IN_ORDER.column("First Name", text(64), "name.first").personal();
    static final Column<CustomerRegistration, String> MIDDLE_NAME =
            IN_ORDER.column("Middle Name", text(64), "name.middle").personal();
    static final Column<CustomerRegistration, String> LAST_NAME =
            IN_ORDER.column("Last Name", text(128), "name.last").personal();
    static final Column<CustomerRegistration, String> SUFFIX =
            IN_ORDER.column("Suffix", text(20), "name.suffix").personal();
    static final Column<CustomerRegistration, LocalDate> BIRTH_DATE =
            IN_ORDER.column("Birth Date", date(), "birthDate").personal();
    static final Column<CustomerRegistration, String> GENDER =
            IN_ORDER.column("Gender", text(1), "gender").personal().note("M, F and U occur.");
    static final Column<CustomerRegistration, String> CULTURE =
            IN_ORDER.column("Culture", text(50), "culture").note("en-US and en-us both occur.");
    static final Column<CustomerRegistration, String> TAX_ID =
            IN_ORDER.column("Tax ID", text(30), "taxId").secret().note("9 digits as a rule; text, as others occur.");
    static final Column<CustomerRegistration, CustomerStatus> CUSTOMER_STATUS = IN_ORDER.column(
                    "Customer Status", status(), "status")
            .note(
                    "Open text of at most 50 characters: Initiated, Manual Review, Verified, Denied, Expired, Archived, Deceased are known by name, without case and blanks; any other is kept as it stands.");
    static final Column<CustomerRegistration, OffsetDateTime> CREATED =
            IN_ORDER.column("Created Date", DATE_TIME, "dates.created");
    static final Column<CustomerRegistration, OffsetDateTime> ARCHIVED =
            IN_ORDER.column("Archived Date", DATE_TIME, "dates.archived");
    static final Column<CustomerRegistration, OffsetDateTime> ID_VERIFICATION =
            IN_ORDER.column("ID Verification Date", DATE_TIME, "dates.idVerification");
    static final Column<CustomerRegistration, OffsetDateTime> ID_DOCUMENTS_RECEIVED = IN_ORDER.column(
            "ID Verification Documents Received Date", DATE_TIME, "dates.idVerificationDocumentsReceived");
    static final Column<CustomerRegistration, OffsetDateTime> DENIED =
            IN_ORDER.column("Denied Date", DATE_TIME, "dates.denied");
    static final Column<CustomerRegistration, OffsetDateTime> EXPIRED =
            IN_ORDER.column("Expired Date", DATE_TIME, "dates.expired");
    static final Column<CustomerRegistration, String> LICENSE_NUMBER = IN_ORDER.column(
                    "Drivers License Number", text(30), "driversLicense.number")
            .secret();
    static final Column<CustomerRegistration, String> LICENSE_STATE = IN_ORDER.column(
                    "Drivers License State", text(2), "driversLicense.state")
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> LICENSE_ISSUED = IN_ORDER.column(
                    "Drivers License Issue Date", DATE_TIME, "driversLicense.issued")
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> LICENSE_EXPIRES = IN_ORDER.column(
                    "Drivers License Expire Date", DATE_TIME, "driversLicense.expires")
            .personal();
    static final Column<CustomerRegistration, String> PASSPORT_NUMBER =
            IN_ORDER.column("Passport Number", text(30), "passport.number").secret();
    static final Column<CustomerRegistration, String> PASSPORT_COUNTRY =
            IN_ORDER.column("Passport Country", text(5), "passport.country").personal();
    static final Column<CustomerRegistration, OffsetDateTime> PASSPORT_ISSUED =
            IN_ORDER.column("Passport Issue Date", DATE_TIME, "passport.issued").personal();
    static final Column<CustomerRegistration, OffsetDateTime> PASSPORT_EXPIRES = IN_ORDER.column(
                    "Passport Expire Date", DATE_TIME, "passport.expires")
            .personal();
    static final Column<CustomerRegistration, String> EMAIL =
            IN_ORDER.column("Email Address", text(255), "email").personal();
    static final Column<CustomerRegistration, Boolean> BACKUP_WITHHOLDING = IN_ORDER.column(
                    "Is Subject To Backup Withholding", YES_NO, "consents.subjectToBackupWithholding")
            .personal();
    static final Column<CustomerRegistration, Boolean> BANK_COMMUNICATION =
            IN_ORDER.column("Is Opted In To Bank Communication", YES_NO, "consents.optedInToBankCommunication");
    static final Column<CustomerRegistration, Boolean> DOCUMENTS_ACCEPTED =
            IN_ORDER.column("Is Documents Accepted", YES_NO, "consents.documentsAccepted");
    static final Column<CustomerRegistration, OffsetDateTime> DOCUMENTS_ACCEPTED_DATE =
            IN_ORDER.column("Documents Accepted Date", DATE_TIME, "consents.documentsAcceptedDate");

    static {
        AddressColumns.add(IN_ORDER, "Residence", "residence");
        AddressColumns.add(IN_ORDER, "Mailing", "mailing");
    }

    static final Column<CustomerRegistration, String> HOME_PHONE =
            IN_ORDER.column("Home Phone", text(50), "phones.home").personal();
    static final Column<CustomerRegistration, String> MOBILE_PHONE =
            IN_ORDER.column("Mobile Phone", text(50), "phones.mobile").personal();
    static final Column<CustomerRegistration, String> OFFICE_PHONE =
            IN_ORDER.column("Office Phone", text(50), "phones.office").personal();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_1 =
            IN_ORDER.column("Custom Field 1", text(100), "customFields.field1").secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_2 =
            IN_ORDER.column("Custom Field 2", text(100), "customFields.field2").secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_3 =
            IN_ORDER.column("Custom Field 3", text(100), "customFields.field3").secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_4 =
            IN_ORDER.column("Custom Field 4", text(100), "customFields.field4").secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_5 =
            IN_ORDER.column("Custom Field 5", text(100), "customFields.field5").secret();

    public static final RecordTable<CustomerRegistration> TABLE = RecordTable.of(
                    CustomerRegistration.class, IN_ORDER, HeaderTable.LAYOUT)
            .withHeaderRecord(HeaderTable.HEADER);

    private CustomerRegistrationTable() {}
}
