package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A driver's licence.
 *
 * @param number the number, at most 30 characters; secret
 * @param state the state that issued it, at most 2 characters
 * @param issued when it was issued
 * @param expires when it expires
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record DriversLicense(
        @Nullable @Size(max = 30, message = "must be at most {max} characters")
        String number,

        @Nullable @Size(max = 2, message = "must be at most {max} characters")
        String state,

        @Nullable OffsetDateTime issued,
        @Nullable OffsetDateTime expires) {

    /** No licence. */
    public static final DriversLicense EMPTY = new DriversLicense(null, null, null, null);

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
        return Masked.given("DriversLicense", number, state, issued, expires);
    }

    /** Builds a {@link DriversLicense}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends DriversLicenseBuilder {
        Builder() {}
    }
}
