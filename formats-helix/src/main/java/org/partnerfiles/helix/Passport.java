package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A passport.
 *
 * @param number the number, at most 30 characters; secret
 * @param country the country that issued it, at most 5 characters
 * @param issued when it was issued
 * @param expires when it expires
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Passport(
        @Nullable @Size(max = 30, message = "must be at most {max} characters")
        String number,

        @Nullable @Size(max = 5, message = "must be at most {max} characters")
        String country,

        @Nullable OffsetDateTime issued,
        @Nullable OffsetDateTime expires) {

    /** No passport. */
    public static final Passport EMPTY = new Passport(null, null, null, null);

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
        return Masked.given("Passport", number, country, issued, expires);
    }

    /** Builds a {@link Passport}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends PassportBuilder {
        Builder() {}
    }
}
