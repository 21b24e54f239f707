package org.partnerfiles.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that was submitted.
 *
 * @param type the kind of customer; null if not known, and then not checked
 * @param intendedRoles the declared roles; empty if there are none
 * @param hasBirthDate whether a birth date was submitted; null if not known, and then not checked
 * @param outcome whether it is known that Lead took this
 * @since 0.1.0
 */
public record KnownCustomer(
        @Nullable CustomerType type,
        List<IntendedRole> intendedRoles,
        @Nullable Boolean hasBirthDate,
        Outcome outcome) {

    /** Copies the list. */
    public KnownCustomer {
        intendedRoles = List.copyOf(intendedRoles);
    }

    /**
     * A customer that Lead took, of whom it is not known whether there is a birth date.
     *
     * @param type the kind of customer, or null
     * @param intendedRoles the declared roles
     */
    public KnownCustomer(@Nullable CustomerType type, List<IntendedRole> intendedRoles) {
        this(type, intendedRoles, null, Outcome.TAKEN);
    }

    /**
     * {@return a customer without declared roles}
     *
     * @param type the kind of customer
     */
    public static KnownCustomer of(CustomerType type) {
        return new KnownCustomer(type, List.of());
    }

    /**
     * {@return what is known of a customer that was submitted}
     *
     * @param customer the customer
     * @param outcome whether it is known that Lead took it
     */
    public static KnownCustomer of(LeadCustomer customer, Outcome outcome) {
        return new KnownCustomer(
                customer.customerType(), customer.intendedRoles(), customer.dateOfBirth() != null, outcome);
    }

    /** {@return whether lead.customer.birth-date-missing has asked for the birth date, as a declared role needs one} */
    public boolean declaresRoleWithBirthDate() {
        return intendedRoles.contains(IntendedRole.ACCOUNT_HOLDER)
                || intendedRoles.contains(IntendedRole.AUTHORIZED_SIGNER);
    }
}
