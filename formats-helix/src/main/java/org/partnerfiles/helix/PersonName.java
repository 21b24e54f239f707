package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A person's name; every part may be blank.
 *
 * @param first first name, at most 64 characters
 * @param middle middle name, at most 64 characters
 * @param last last name, at most 128 characters
 * @param suffix suffix, at most 20 characters
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record PersonName(
        @Nullable @Size(max = 64, message = "must be at most {max} characters")
        String first,

        @Nullable @Size(max = 64, message = "must be at most {max} characters")
        String middle,

        @Nullable @Size(max = 128, message = "must be at most {max} characters")
        String last,

        @Nullable @Size(max = 20, message = "must be at most {max} characters")
        String suffix) {

    /** No name. */
    public static final PersonName EMPTY = new PersonName(null, null, null, null);

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
        return Masked.given("PersonName", first, middle, last, suffix);
    }

    /** Builds a {@link PersonName}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends PersonNameBuilder {
        Builder() {}
    }
}
