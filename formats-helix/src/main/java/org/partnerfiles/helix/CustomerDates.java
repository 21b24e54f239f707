package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * When the status of a customer of the customer file changed (tab offsets 11 to 15). Each may be blank.
 *
 * @param created when the customer was created, with the status Initiated
 * @param archived when the status became Archived
 * @param deceased when the status became Deceased
 * @param idVerification when the customer's identity was verified
 * @param idVerificationDocumentsReceived when the documents for the verification were received
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record CustomerDates(
        @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime archived,
        @Nullable OffsetDateTime deceased,
        @Nullable OffsetDateTime idVerification,
        @Nullable OffsetDateTime idVerificationDocumentsReceived)
        implements Customer.Dates {

    /** No dates. */
    public static final CustomerDates EMPTY = new CustomerDates(null, null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this record} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the number of components that are given, without their values} */
    @Override
    public String toString() {
        return Masked.given(
                "CustomerDates", created, archived, deceased, idVerification, idVerificationDocumentsReceived);
    }

    /** Builds a {@link CustomerDates}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends CustomerDatesBuilder {
        Builder() {}
    }
}
