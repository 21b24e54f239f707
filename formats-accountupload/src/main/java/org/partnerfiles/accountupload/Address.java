package org.partnerfiles.accountupload;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * A customer's address (AddressLine1 to Country). The recipient ignores an incomplete one. {@code line2} may be missing; so may
 * {@code state} in the United Kingdom and New Zealand.
 *
 * @param line1 street and number ({@code AddressLine1})
 * @param line2 further parts of the street address ({@code AddressLine2})
 * @param city city ({@code City})
 * @param state state or province ({@code State})
 * @param postcode postcode, as text ({@code Postcode})
 * @param country country as the client writes it, such as {@code United States}, {@code US} or {@code NZL} ({@code Country})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postcode,
        @Nullable String country) {

    /** No address. */
    public static final Address EMPTY = new Address(null, null, null, null, null, null);

    /** Replaces empty texts by null. */
    public Address {
        line1 = Blanks.emptyToNull(line1);
        line2 = Blanks.emptyToNull(line2);
        city = Blanks.emptyToNull(city);
        state = Blanks.emptyToNull(state);
        postcode = Blanks.emptyToNull(postcode);
        country = Blanks.emptyToNull(country);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this group's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("Address", line1, line2, city, state, postcode, country);
    }

    /** Builds an {@link Address}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends AddressBuilder {
        Builder() {}
    }
}
