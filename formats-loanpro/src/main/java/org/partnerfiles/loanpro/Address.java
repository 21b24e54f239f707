package org.partnerfiles.loanpro;

import jakarta.validation.constraints.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * An address in the United States or Canada.
 *
 * @param street street and number, or post box
 * @param city city
 * @param state state or province, its code of two capital letters
 * @param zipcode ZIP code ({@code 12345}, {@code 12345-6789}) or postal code ({@code K1A 0B1})
 * @param country country
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Address(
        @Nullable String street,
        @Nullable String city,

        @Nullable @Pattern(regexp = "[A-Za-z]{2}", message = "must be the code of a state or province, 2 letters")
        String state,

        @Nullable String zipcode,
        @Nullable Country country) {

    /** No address. */
    public static final Address EMPTY = new Address(null, null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this address's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("Address", street, city, state, zipcode, country);
    }

    /** Builds an {@link Address}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends AddressBuilder {
        Builder() {}
    }
}
