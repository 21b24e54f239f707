package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * When the status of a customer changed (Content Row: tab offsets 11 to 16). Each may be blank.
 *
 * @param created when the customer was created, with the status Initiated
 * @param archived when the status became Archived
 * @param idVerification when the customer's identity was verified
 * @param idVerificationDocumentsReceived when the documents for the verification were received
 * @param denied when the status became Denied
 * @param expired when the status became Expired
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record StatusDates(
        @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime archived,
        @Nullable OffsetDateTime idVerification,
        @Nullable OffsetDateTime idVerificationDocumentsReceived,
        @Nullable OffsetDateTime denied,
        @Nullable OffsetDateTime expired)
        implements Customer.Dates {

    /** No dates. */
    public static final StatusDates EMPTY = new StatusDates(null, null, null, null, null, null);

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
                "StatusDates", created, archived, idVerification, idVerificationDocumentsReceived, denied, expired);
    }

    /** Builds a {@link StatusDates}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends StatusDatesBuilder {
        Builder() {}
    }
}
