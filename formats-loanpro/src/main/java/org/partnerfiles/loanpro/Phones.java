package org.partnerfiles.loanpro;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.immutables.value.Value;
import org.partnerfiles.finding.Masked;

/**
 * A customer's phones.
 *
 * @param primary the first one ({@code priPhone}, {@code priPhoneType}); required on add
 * @param secondary the second one ({@code secPhone}, {@code secPhoneType})
 * @param additionalNumbers further numbers ({@code additionalPhone}), 10 digits each
 * @param additionalTypes the kind of each of them ({@code additionalPhoneType}), in the same order
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Phones(
        @Valid Phone primary,
        @Valid Phone secondary,
        List<
                        @Pattern(
                                regexp = "[0-9]{10}",
                                message =
                                        "must be 10 digits each, separated by ; without blanks, dashes or country code")
                        String>
                additionalNumbers,
        List<PhoneType> additionalTypes) {

    /** No phones. */
    public static final Phones EMPTY = new Phones(Phone.EMPTY, Phone.EMPTY, List.of(), List.of());

    /** Replaces null by the empty phone or list, and copies the lists. */
    public Phones {
        primary = primary == null ? Phone.EMPTY : primary;
        secondary = secondary == null ? Phone.EMPTY : secondary;
        additionalNumbers = additionalNumbers == null ? List.of() : List.copyOf(additionalNumbers);
        additionalTypes = additionalTypes == null ? List.of() : List.copyOf(additionalTypes);
    }

    /**
     * {@return one phone}
     *
     * @param number 10 digits
     * @param type its kind
     */
    public static Phones of(String number, PhoneType type) {
        return builder().primary(new Phone(number, type)).build();
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().primary(Phone.EMPTY).secondary(Phone.EMPTY);
    }

    /** {@return a builder with these phones' values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given(
                "Phones",
                primary.number(),
                primary.type(),
                secondary.number(),
                secondary.type(),
                additionalNumbers,
                additionalTypes);
    }

    /** Builds a {@link Phones}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends PhonesBuilder {
        Builder() {}
    }
}
