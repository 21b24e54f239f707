package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * Phone numbers in any form, each at most 50 characters.
 *
 * @param home home phone
 * @param mobile mobile phone
 * @param office office phone
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Phones(
        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String home,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String mobile,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String office) {

    /** No phones. */
    public static final Phones EMPTY = new Phones(null, null, null);

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
        return Masked.given("Phones", home, mobile, office);
    }

    /** Builds a {@link Phones}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends PhonesBuilder {
        Builder() {}
    }
}
