package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * An address.
 *
 * @param line1 first line, at most 100 characters
 * @param line2 second line, at most 100 characters
 * @param line3 third line, at most 100 characters
 * @param line4 fourth line, at most 100 characters
 * @param city city, at most 50 characters
 * @param state state, at most 2 characters
 * @param postalCode postal code, at most 50 characters
 * @param country country, at most 50 characters; both {@code US} and {@code USA} occur
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Address(
        @Nullable @Size(max = 100, message = "must be at most {max} characters")
        String line1,

        @Nullable @Size(max = 100, message = "must be at most {max} characters")
        String line2,

        @Nullable @Size(max = 100, message = "must be at most {max} characters")
        String line3,

        @Nullable @Size(max = 100, message = "must be at most {max} characters")
        String line4,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String city,

        @Nullable @Size(max = 2, message = "must be at most {max} characters")
        String state,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String postalCode,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String country) {

    /** No address. */
    public static final Address EMPTY = new Address(null, null, null, null, null, null, null, null);

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
        return Masked.given("Address", line1, line2, line3, line4, city, state, postalCode, country);
    }

    /** Builds a {@link Address}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends AddressBuilder {
        Builder() {}
    }
}
