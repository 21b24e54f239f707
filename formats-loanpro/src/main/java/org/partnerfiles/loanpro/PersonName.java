package org.partnerfiles.loanpro;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A person's name.
 *
 * @param first first name ({@code firstName})
 * @param middle middle name ({@code middleName})
 * @param last last name ({@code lastName})
 * @param generation generation ({@code gencode}); null leaves it to LoanPro, which is not the same as {@link Generation#NONE}
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record PersonName(
        @Nullable String first,
        @Nullable String middle,
        @Nullable String last,
        @Nullable Generation generation) {

    /** No name. */
    public static final PersonName EMPTY = new PersonName(null, null, null, null);

    /**
     * {@return a name of two parts}
     *
     * @param first first name
     * @param last last name
     */
    public static PersonName of(String first, String last) {
        return new PersonName(first, null, last, null);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this name's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("PersonName", first, middle, last, generation);
    }

    /** Builds a {@link PersonName}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends PersonNameBuilder {
        Builder() {}
    }
}
