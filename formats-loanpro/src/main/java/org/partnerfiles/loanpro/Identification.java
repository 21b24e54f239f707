package org.partnerfiles.loanpro;

import jakarta.validation.constraints.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * The numbers that identify a customer. All but the type are secret.
 *
 * @param ssn social security or social insurance number, for companies also an employer number: 9 digits
 * @param driversLicense number of the driver's licence; in some states it contains letters
 * @param idType the kind of number in {@code idNumber}; required on add
 * @param idNumber employer or social security number: 9 digits
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Identification(
        @Nullable @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits, without dashes or blanks")
        String ssn,

        @Nullable String driversLicense,
        @Nullable IdType idType,

        @Nullable @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits, without dashes or blanks")
        String idNumber) {

    /** No identification. */
    public static final Identification EMPTY = new Identification(null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this identification's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("Identification", ssn, driversLicense, idType, idNumber);
    }

    /** Builds an {@link Identification}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends IdentificationBuilder {
        Builder() {}
    }
}
