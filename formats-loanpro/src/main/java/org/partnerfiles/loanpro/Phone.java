package org.partnerfiles.loanpro;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A phone number and its kind.
 *
 * @param number 10 digits
 * @param type its kind
 * @since 0.1.0
 */
public record Phone(
        @Nullable @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits, without blanks, dashes or country code")
        String number,

        @Nullable PhoneType type) {

    /** No phone. */
    public static final Phone EMPTY = new Phone(null, null);

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("Phone", number, type);
    }
}
