package org.partnerfiles.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that was submitted.
 *
 * @param type the kind of customer; null if not known, and then not checked
 * @param intendedRoles the declared roles; empty if there are none
 */
public record KnownCustomer(@Nullable CustomerType type, List<IntendedRole> intendedRoles) {

    /** Copies the list. */
    public KnownCustomer {
        intendedRoles = List.copyOf(intendedRoles);
    }

    /**
     * {@return a customer without declared roles}
     *
     * @param type the kind of customer
     */
    public static KnownCustomer of(CustomerType type) {
        return new KnownCustomer(type, List.of());
    }
}
