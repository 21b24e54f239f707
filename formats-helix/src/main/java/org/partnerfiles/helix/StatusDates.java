package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * When the status of a customer changed (Content Row: tab offsets 11 to 16); each may be blank.
 *
 * @param created when the customer was created, with the status Initiated
 * @param archived when it became Archived
 * @param idVerification when the customer's identity was verified
 * @param idVerificationDocumentsReceived when documents for that were received
 * @param denied when it became Denied
 * @param expired when it became Expired
 */
@PartnerRecord
@Value.Builder
public record StatusDates(
        @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime archived,
        @Nullable OffsetDateTime idVerification,
        @Nullable OffsetDateTime idVerificationDocumentsReceived,
        @Nullable OffsetDateTime denied,
        @Nullable OffsetDateTime expired) {

    /** No dates. */
    public static final StatusDates EMPTY = new StatusDates(null, null, null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this one} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many parts are given, and nothing of them} */
    @Override
    public String toString() {
        return Masked.given(
                "StatusDates", created, archived, idVerification, idVerificationDocumentsReceived, denied, expired);
    }

    /** Builds a {@link StatusDates}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends StatusDatesBuilder {
        Builder() {}
    }
}
