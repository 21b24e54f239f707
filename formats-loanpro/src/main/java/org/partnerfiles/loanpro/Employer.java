package org.partnerfiles.loanpro;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Decimals;

/**
 * A customer's employer. No component is required, except the frequency if an income is given.
 *
 * @param name the employer's name
 * @param title the customer's job title
 * @param phone the employer's phone, the supervisor's if possible: 10 digits
 * @param income the customer's income each time, in the currency of the account; a scale below 0 becomes 0
 * @param incomeFrequency how often the income is earned
 * @param hireDate the day the customer was hired
 * @param paydayFrequency how often the payroll runs
 * @param nextPayday the next payday
 * @param address the employer's address
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Employer(
        @Nullable String name,
        @Nullable String title,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits, without blanks, dashes or country code")
        String phone,

        @Nullable BigDecimal income,
        @Nullable PayFrequency incomeFrequency,
        @Nullable LocalDate hireDate,
        @Nullable PayFrequency paydayFrequency,
        @Nullable LocalDate nextPayday,
        @Valid Address address) {

    /** No employer. */
    public static final Employer EMPTY = new Employer(null, null, null, null, null, null, null, null, Address.EMPTY);

    /** Replaces a null address by the empty one, and brings an income into the form in which it is read. */
    public Employer {
        income = Decimals.plain(income);
        address = address == null ? Address.EMPTY : address;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().address(Address.EMPTY);
    }

    /** {@return a builder with this employer's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given(
                "Employer",
                name,
                title,
                phone,
                income,
                incomeFrequency,
                hireDate,
                paydayFrequency,
                nextPayday,
                address.street(),
                address.city(),
                address.state(),
                address.zipcode(),
                address.country());
    }

    /** Builds an {@link Employer}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends EmployerBuilder {
        Builder() {}
    }
}
