package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * Whether a customer is locked (customer file: tab offsets 29 to 31).
 *
 * @param locked whether the customer is locked
 * @param date when the customer was locked
 * @param reason why, at most 255 characters
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Lock(
        @Nullable Boolean locked,
        @Nullable OffsetDateTime date,

        @Nullable @Size(max = 255, message = "must be at most {max} characters")
        String reason) {

    /** No lock. */
    public static final Lock EMPTY = new Lock(null, null, null);

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
        return Masked.given("Lock", locked, date, reason);
    }

    /** Builds a {@link Lock}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends LockBuilder {
        Builder() {}
    }
}
