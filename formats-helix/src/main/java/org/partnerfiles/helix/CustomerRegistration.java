package org.partnerfiles.helix;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.internal.table.CustomerRegistrationTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * One content line of a customer registration file: a customer whose registration began, was open or ended on the day of the file
 * (Content Row). A component is null if its field is blank; only the customer's id is always given. A file can have two lines for one
 * customer, with different statuses.
 *
 * <pre>{@code
 * CustomerRegistration denied = CustomerRegistration.builder()
 *     .customerId(1203L)
 *     .status(CustomerStatus.DENIED)
 *     .dates(StatusDates.builder().denied(OffsetDateTime.now()).build())
 *     .build();
 * }</pre>
 *
 * @param customerId Helix's id of the customer, up to 10 digits; not a key of the file
 * @param customerTag the program's own identifier of the customer, at most 50 characters
 * @param name the customer's name
 * @param birthDate date of birth
 * @param gender gender, one character; M, F and U occur
 * @param culture language and country, at most 50 characters; both {@code en-US} and {@code en-us} occur
 * @param taxId tax id, at most 30 characters, usually 9 digits; secret
 * @param status the customer's status
 * @param dates when the status changed
 * @param driversLicense driver's licence
 * @param passport passport
 * @param email e-mail address, at most 255 characters
 * @param consents the customer's declarations and consents
 * @param residence home address
 * @param mailing mailing address
 * @param phones phone numbers
 * @param customFields values that the program stores with the customer
 * @param trailing fields after the last documented one, which Helix may add at any time
 * @since 0.1.0
 */
@PartnerRecord
@SuppressWarnings("immutables:from") // a copy of the other file's customer leaves out the dates, which differ
@Value.Builder
public record CustomerRegistration(
        @Nullable @NotNull(message = "is required") @Max(value = 9_999_999_999L, message = "must be at most 10 digits")
        Long customerId,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String customerTag,

        @Valid PersonName name,
        @Nullable LocalDate birthDate,

        @Nullable @Size(max = 1, message = "must be at most {max} characters")
        String gender,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String culture,

        @Nullable @Size(max = 30, message = "must be at most {max} characters")
        String taxId,

        @Nullable CustomerStatus status,
        StatusDates dates,
        @Valid DriversLicense driversLicense,
        @Valid Passport passport,

        @Nullable @Size(max = 255, message = "must be at most {max} characters")
        String email,

        Consents consents,
        @Valid Address residence,
        @Valid Address mailing,
        @Valid Phones phones,
        @Valid CustomFields customFields,
        UnmappedCells trailing)
        implements Customer {

    /** Replaces null groups by empty ones. */
    public CustomerRegistration {
        name = name == null ? PersonName.EMPTY : name;
        dates = dates == null ? StatusDates.EMPTY : dates;
        driversLicense = driversLicense == null ? DriversLicense.EMPTY : driversLicense;
        passport = passport == null ? Passport.EMPTY : passport;
        consents = consents == null ? Consents.EMPTY : consents;
        residence = residence == null ? Address.EMPTY : residence;
        mailing = mailing == null ? Address.EMPTY : mailing;
        phones = phones == null ? Phones.EMPTY : phones;
        customFields = customFields == null ? CustomFields.EMPTY : customFields;
        trailing = trailing == null ? UnmappedCells.none() : trailing;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder()
                .name(PersonName.EMPTY)
                .dates(StatusDates.EMPTY)
                .driversLicense(DriversLicense.EMPTY)
                .passport(Passport.EMPTY)
                .consents(Consents.EMPTY)
                .residence(Address.EMPTY)
                .mailing(Address.EMPTY)
                .phones(Phones.EMPTY)
                .customFields(CustomFields.EMPTY)
                .trailing(UnmappedCells.none());
    }

    /** {@return a builder with the values of this record} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the fields that have a value, with personal data masked and secrets hidden} */
    @Override
    public String toString() {
        return CustomerRegistrationTable.TABLE.describe(this);
    }

    /** Builds a {@link CustomerRegistration}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends CustomerRegistrationBuilder {
        Builder() {}
    }
}
