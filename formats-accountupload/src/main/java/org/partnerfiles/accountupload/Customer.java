package org.partnerfiles.accountupload;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.Filled;

/**
 * The customer of an account. A customer with several accounts is in several rows, which have the same {@code ref} and should agree on
 * all components.
 *
 * @param ref the client's reference of the customer ({@code CustomerRef}), without personal data; required
 * @param title title ({@code Title}); the recipient ignores one it does not know
 * @param firstName first name ({@code FirstName}); required
 * @param middleName middle name ({@code MiddleName})
 * @param lastName last name ({@code LastName}); required if the customer has one
 * @param dateOfBirth date of birth ({@code DOB}); announced to be required
 * @param emails e-mail addresses ({@code Emails}); the recipient ignores bad ones
 * @param phones phone numbers with country code, {@code +14155550100} ({@code Phones}); the recipient ignores bad ones
 * @param address address; the recipient ignores an incomplete one
 * @param clientDisplayName the brand that the customer knows the client by ({@code ClientDisplayName})
 * @param preferredLanguage language ({@code PreferredLanguage}); null is English; cannot be changed once uploaded
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Customer(
        @Nullable @Filled String ref,

        @Nullable Title title,
        @Nullable @Filled String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        List<String> emails,
        List<String> phones,
        @Valid Address address,
        @Nullable String clientDisplayName,
        @Nullable PreferredLanguage preferredLanguage) {

    /** A customer without values. */
    public static final Customer EMPTY =
            new Customer(null, null, null, null, null, null, List.of(), List.of(), Address.EMPTY, null, null);

    /** Replaces empty texts by null, and null groups and lists by empty ones. */
    public Customer {
        ref = Blanks.emptyToNull(ref);
        firstName = Blanks.emptyToNull(firstName);
        middleName = Blanks.emptyToNull(middleName);
        lastName = Blanks.emptyToNull(lastName);
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        address = address == null ? Address.EMPTY : address;
        clientDisplayName = Blanks.emptyToNull(clientDisplayName);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().address(Address.EMPTY);
    }

    /** {@return a builder with this group's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given(
                "Customer",
                ref,
                title,
                firstName,
                middleName,
                lastName,
                dateOfBirth,
                emails,
                phones,
                address.equals(Address.EMPTY) ? null : address,
                clientDisplayName,
                preferredLanguage);
    }

    /** Builds a {@link Customer}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends CustomerBuilder {
        Builder() {}
    }
}
