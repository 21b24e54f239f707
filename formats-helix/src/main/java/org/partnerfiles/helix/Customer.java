package org.partnerfiles.helix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.UnmappedCells;

/**
 * What the lines of all Helix files about customers have in common. A component is null if its field is blank.
 *
 * <pre>{@code
 * boolean verifiedToday(Customer customer, LocalDate today) {
 *     OffsetDateTime verified = customer.dates().idVerification();
 *     return verified != null && verified.toLocalDate().equals(today);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Customer permits CustomerRegistration, HelixCustomer {

    /** {@return Helix's id of the customer, up to 10 digits; not a key of a file} */
    @Nullable
    Long customerId();

    /** {@return the program's own identifier of the customer} */
    @Nullable
    String customerTag();

    /** {@return the customer's name} */
    PersonName name();

    /** {@return date of birth} */
    @Nullable
    LocalDate birthDate();

    /** {@return gender, one character} */
    @Nullable
    String gender();

    /** {@return language and country} */
    @Nullable
    String culture();

    /** {@return tax id; secret} */
    @Nullable
    String taxId();

    /** {@return the customer's status} */
    @Nullable
    CustomerStatus status();

    /** {@return when the status changed} */
    Dates dates();

    /** {@return driver's licence} */
    DriversLicense driversLicense();

    /** {@return passport} */
    Passport passport();

    /** {@return e-mail address} */
    @Nullable
    String email();

    /** {@return the customer's declarations and consents} */
    Consents consents();

    /** {@return home address} */
    Address residence();

    /** {@return mailing address} */
    Address mailing();

    /** {@return phone numbers} */
    Phones phones();

    /** {@return fields after the last documented one} */
    UnmappedCells trailing();

    /** The dates that all files have. */
    sealed interface Dates permits StatusDates, CustomerDates {

        /** {@return when the customer was created, with the status Initiated} */
        @Nullable
        OffsetDateTime created();

        /** {@return when the status became Archived} */
        @Nullable
        OffsetDateTime archived();

        /** {@return when the customer's identity was verified} */
        @Nullable
        OffsetDateTime idVerification();

        /** {@return when the documents for the verification were received} */
        @Nullable
        OffsetDateTime idVerificationDocumentsReceived();
    }
}
