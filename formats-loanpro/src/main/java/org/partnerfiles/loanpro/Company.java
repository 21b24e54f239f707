package org.partnerfiles.loanpro;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * The company that is the customer; both are required if the customer type is company or flooringCustomer.
 *
 * @param contact the contact person ({@code companyContact})
 * @param name the company's name ({@code companyName})
 * @since 0.1.0
 */
public record Company(@Nullable String contact, @Nullable String name) {

    /** No company. */
    public static final Company EMPTY = new Company(null, null);

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("Company", contact, name);
    }
}
