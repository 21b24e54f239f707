package org.partnerfiles.loanpro;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * The company that is the customer; both are required where the customer type is company or flooringCustomer.
 *
 * @param contact the person to talk to ({@code companyContact})
 * @param name the company's name ({@code companyName})
 */
public record Company(@Nullable String contact, @Nullable String name) {

    /** No company. */
    public static final Company EMPTY = new Company(null, null);

    /** {@return how many parts are given, and nothing of them} */
    @Override
    public String toString() {
        return Masked.given("Company", contact, name);
    }
}
