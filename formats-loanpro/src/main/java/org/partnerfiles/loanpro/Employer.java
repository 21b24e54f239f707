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
 * Whom a customer works for. Nothing of it is required, except the frequency of an income that is given.
 *
 * @param name the employer's name
 * @param title the customer's job title
 * @param phone the employer's phone, the supervisor's if possible: 10 digits
 * @param income what the customer earns each time, in the currency of the account; a scale below 0 becomes 0
 * @param incomeFrequency how often that is earned
 * @param hireDate the day the customer was hired
 * @param paydayFrequency how often the payroll runs
 * @param nextPayday the next day of it
 * @param address the employer's address
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

    /** Turns a null address into the empty one, and an income into the form in which it is read again. */
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

    /** {@return how many parts are given, and nothing of them} */
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

    /** Builds a {@link Employer}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends EmployerBuilder {
        Builder() {}
    }
}
