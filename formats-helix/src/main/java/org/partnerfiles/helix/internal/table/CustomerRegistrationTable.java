package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HeaderTable.DATE_TIME;
import static org.partnerfiles.helix.internal.table.HelixText.text;
import static org.partnerfiles.helix.internal.table.StatusCell.status;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.flag;
import static org.partnerfiles.table.Part.part;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.partnerfiles.helix.Consents;
import org.partnerfiles.helix.CustomFields;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.DriversLicense;
import org.partnerfiles.helix.Passport;
import org.partnerfiles.helix.PersonName;
import org.partnerfiles.helix.Phones;
import org.partnerfiles.helix.StatusDates;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellValues;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The fields of a content line of the customer registration file, by tab offset (Content Row). */
public final class CustomerRegistrationTable {

    private static final Columns<CustomerRegistration> IN_ORDER = new Columns<>();

    private static final CellType<Boolean> YES_NO = flag("Y", "N");

    private static final Function<CustomerRegistration, PersonName> NAME = CustomerRegistration::name;
    private static final Function<CustomerRegistration, StatusDates> DATES = CustomerRegistration::dates;
    private static final Function<CustomerRegistration, DriversLicense> LICENSE = CustomerRegistration::driversLicense;
    private static final Function<CustomerRegistration, Passport> PASSPORT = CustomerRegistration::passport;
    private static final Function<CustomerRegistration, Consents> CONSENTS = CustomerRegistration::consents;
    private static final Function<CustomerRegistration, Phones> PHONES = CustomerRegistration::phones;
    private static final Function<CustomerRegistration, CustomFields> CUSTOM = CustomerRegistration::customFields;

    static final Column<CustomerRegistration, Long> CUSTOMER_ID = IN_ORDER.column(
                    "Customer ID", DigitsCell.DIGITS, "customerId", CustomerRegistration::customerId)
            .reporting(CoreRules.VALUE_OUT_OF_RANGE, CoreRules.VALUE_TOO_LONG)
            .note("The one field that is always filled. Not a key: a customer can stand on two lines of a file.");
    static final Column<CustomerRegistration, String> CUSTOMER_TAG = IN_ORDER.column(
                    "Customer Tag", text(50), "customerTag", CustomerRegistration::customerTag)
            .personal();
    static final Column<CustomerRegistration, String> FIRST_NAME = IN_ORDER.column(
                    "First Name", text(64), "name.first", part(NAME, PersonName::first))
            .personal();
    static final Column<CustomerRegistration, String> MIDDLE_NAME = IN_ORDER.column(
                    "Middle Name", text(64), "name.middle", part(NAME, PersonName::middle))
            .personal();
    static final Column<CustomerRegistration, String> LAST_NAME = IN_ORDER.column(
                    "Last Name", text(128), "name.last", part(NAME, PersonName::last))
            .personal();
    static final Column<CustomerRegistration, String> SUFFIX = IN_ORDER.column(
                    "Suffix", text(20), "name.suffix", part(NAME, PersonName::suffix))
            .personal();
    static final Column<CustomerRegistration, LocalDate> BIRTH_DATE = IN_ORDER.column(
                    "Birth Date", date(), "birthDate", CustomerRegistration::birthDate)
            .personal();
    static final Column<CustomerRegistration, String> GENDER = IN_ORDER.column(
                    "Gender", text(1), "gender", CustomerRegistration::gender)
            .personal()
            .note("M, F and U occur.");
    static final Column<CustomerRegistration, String> CULTURE = IN_ORDER.column(
                    "Culture", text(50), "culture", CustomerRegistration::culture)
            .note("en-US and en-us both occur.");
    static final Column<CustomerRegistration, String> TAX_ID = IN_ORDER.column(
                    "Tax ID", text(30), "taxId", CustomerRegistration::taxId)
            .secret()
            .note("9 digits as a rule; text, as others occur.");
    static final Column<CustomerRegistration, CustomerStatus> CUSTOMER_STATUS = IN_ORDER.column(
                    "Customer Status", status(), "status", CustomerRegistration::status)
            .note(
                    "Open text of at most 50 characters: Initiated, Manual Review, Verified, Denied, Expired, Archived, Deceased are known by name, without case and blanks; any other is kept as it stands.");
    static final Column<CustomerRegistration, OffsetDateTime> CREATED =
            IN_ORDER.column("Created Date", DATE_TIME, "dates.created", part(DATES, StatusDates::created));
    static final Column<CustomerRegistration, OffsetDateTime> ARCHIVED =
            IN_ORDER.column("Archived Date", DATE_TIME, "dates.archived", part(DATES, StatusDates::archived));
    static final Column<CustomerRegistration, OffsetDateTime> ID_VERIFICATION = IN_ORDER.column(
            "ID Verification Date", DATE_TIME, "dates.idVerification", part(DATES, StatusDates::idVerification));
    static final Column<CustomerRegistration, OffsetDateTime> ID_DOCUMENTS_RECEIVED = IN_ORDER.column(
            "ID Verification Documents Received Date",
            DATE_TIME,
            "dates.idVerificationDocumentsReceived",
            part(DATES, StatusDates::idVerificationDocumentsReceived));
    static final Column<CustomerRegistration, OffsetDateTime> DENIED =
            IN_ORDER.column("Denied Date", DATE_TIME, "dates.denied", part(DATES, StatusDates::denied));
    static final Column<CustomerRegistration, OffsetDateTime> EXPIRED =
            IN_ORDER.column("Expired Date", DATE_TIME, "dates.expired", part(DATES, StatusDates::expired));
    static final Column<CustomerRegistration, String> LICENSE_NUMBER = IN_ORDER.column(
                    "Drivers License Number", text(30), "driversLicense.number", part(LICENSE, DriversLicense::number))
            .secret();
    static final Column<CustomerRegistration, String> LICENSE_STATE = IN_ORDER.column(
                    "Drivers License State", text(2), "driversLicense.state", part(LICENSE, DriversLicense::state))
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> LICENSE_ISSUED = IN_ORDER.column(
                    "Drivers License Issue Date",
                    DATE_TIME,
                    "driversLicense.issued",
                    part(LICENSE, DriversLicense::issued))
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> LICENSE_EXPIRES = IN_ORDER.column(
                    "Drivers License Expire Date",
                    DATE_TIME,
                    "driversLicense.expires",
                    part(LICENSE, DriversLicense::expires))
            .personal();
    static final Column<CustomerRegistration, String> PASSPORT_NUMBER = IN_ORDER.column(
                    "Passport Number", text(30), "passport.number", part(PASSPORT, Passport::number))
            .secret();
    static final Column<CustomerRegistration, String> PASSPORT_COUNTRY = IN_ORDER.column(
                    "Passport Country", text(5), "passport.country", part(PASSPORT, Passport::country))
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> PASSPORT_ISSUED = IN_ORDER.column(
                    "Passport Issue Date", DATE_TIME, "passport.issued", part(PASSPORT, Passport::issued))
            .personal();
    static final Column<CustomerRegistration, OffsetDateTime> PASSPORT_EXPIRES = IN_ORDER.column(
                    "Passport Expire Date", DATE_TIME, "passport.expires", part(PASSPORT, Passport::expires))
            .personal();
    static final Column<CustomerRegistration, String> EMAIL = IN_ORDER.column(
                    "Email Address", text(255), "email", CustomerRegistration::email)
            .personal();
    static final Column<CustomerRegistration, Boolean> BACKUP_WITHHOLDING = IN_ORDER.column(
                    "Is Subject To Backup Withholding",
                    YES_NO,
                    "consents.subjectToBackupWithholding",
                    part(CONSENTS, Consents::subjectToBackupWithholding))
            .personal();
    static final Column<CustomerRegistration, Boolean> BANK_COMMUNICATION = IN_ORDER.column(
            "Is Opted In To Bank Communication",
            YES_NO,
            "consents.optedInToBankCommunication",
            part(CONSENTS, Consents::optedInToBankCommunication));
    static final Column<CustomerRegistration, Boolean> DOCUMENTS_ACCEPTED = IN_ORDER.column(
            "Is Documents Accepted", YES_NO, "consents.documentsAccepted", part(CONSENTS, Consents::documentsAccepted));
    static final Column<CustomerRegistration, OffsetDateTime> DOCUMENTS_ACCEPTED_DATE = IN_ORDER.column(
            "Documents Accepted Date",
            DATE_TIME,
            "consents.documentsAcceptedDate",
            part(CONSENTS, Consents::documentsAcceptedDate));
    static final AddressColumns RESIDENCE =
            AddressColumns.of(IN_ORDER, "Residence", "residence", CustomerRegistration::residence);
    static final AddressColumns MAILING =
            AddressColumns.of(IN_ORDER, "Mailing", "mailing", CustomerRegistration::mailing);
    static final Column<CustomerRegistration, String> HOME_PHONE = IN_ORDER.column(
                    "Home Phone", text(50), "phones.home", part(PHONES, Phones::home))
            .personal();
    static final Column<CustomerRegistration, String> MOBILE_PHONE = IN_ORDER.column(
                    "Mobile Phone", text(50), "phones.mobile", part(PHONES, Phones::mobile))
            .personal();
    static final Column<CustomerRegistration, String> OFFICE_PHONE = IN_ORDER.column(
                    "Office Phone", text(50), "phones.office", part(PHONES, Phones::office))
            .personal();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_1 = IN_ORDER.column(
                    "Custom Field 1", text(100), "customFields.field1", part(CUSTOM, CustomFields::field1))
            .secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_2 = IN_ORDER.column(
                    "Custom Field 2", text(100), "customFields.field2", part(CUSTOM, CustomFields::field2))
            .secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_3 = IN_ORDER.column(
                    "Custom Field 3", text(100), "customFields.field3", part(CUSTOM, CustomFields::field3))
            .secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_4 = IN_ORDER.column(
                    "Custom Field 4", text(100), "customFields.field4", part(CUSTOM, CustomFields::field4))
            .secret();
    static final Column<CustomerRegistration, String> CUSTOM_FIELD_5 = IN_ORDER.column(
                    "Custom Field 5", text(100), "customFields.field5", part(CUSTOM, CustomFields::field5))
            .secret();

    public static final RecordTable<CustomerRegistration> TABLE = RecordTable.of(
                    CustomerRegistration.class, IN_ORDER, HeaderTable.LAYOUT, CustomerRegistrationTable::record)
            .carryingUnmapped(CustomerRegistration::trailing)
            .withHeaderRecord(HeaderTable.HEADER);

    private CustomerRegistrationTable() {}

    private static CustomerRegistration record(CellValues v) {
        return new CustomerRegistration(
                v.get(CUSTOMER_ID),
                v.get(CUSTOMER_TAG),
                new PersonName(v.get(FIRST_NAME), v.get(MIDDLE_NAME), v.get(LAST_NAME), v.get(SUFFIX)),
                v.get(BIRTH_DATE),
                v.get(GENDER),
                v.get(CULTURE),
                v.get(TAX_ID),
                v.get(CUSTOMER_STATUS),
                new StatusDates(
                        v.get(CREATED),
                        v.get(ARCHIVED),
                        v.get(ID_VERIFICATION),
                        v.get(ID_DOCUMENTS_RECEIVED),
                        v.get(DENIED),
                        v.get(EXPIRED)),
                new DriversLicense(
                        v.get(LICENSE_NUMBER), v.get(LICENSE_STATE), v.get(LICENSE_ISSUED), v.get(LICENSE_EXPIRES)),
                new Passport(
                        v.get(PASSPORT_NUMBER),
                        v.get(PASSPORT_COUNTRY),
                        v.get(PASSPORT_ISSUED),
                        v.get(PASSPORT_EXPIRES)),
                v.get(EMAIL),
                new Consents(
                        v.get(BACKUP_WITHHOLDING),
                        v.get(BANK_COMMUNICATION),
                        v.get(DOCUMENTS_ACCEPTED),
                        v.get(DOCUMENTS_ACCEPTED_DATE)),
                RESIDENCE.address(v),
                MAILING.address(v),
                new Phones(v.get(HOME_PHONE), v.get(MOBILE_PHONE), v.get(OFFICE_PHONE)),
                new CustomFields(
                        v.get(CUSTOM_FIELD_1),
                        v.get(CUSTOM_FIELD_2),
                        v.get(CUSTOM_FIELD_3),
                        v.get(CUSTOM_FIELD_4),
                        v.get(CUSTOM_FIELD_5)),
                v.unmapped());
    }
}
