package org.partnerfiles.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that was submitted.
 *
 * @param type what kind of customer, or null where it is not known and is not checked
 * @param intendedRoles the roles declared of it; none where none were
 */
public record KnownCustomer(@Nullable CustomerType type, List<IntendedRole> intendedRoles) {

    /** Copies. */
    public KnownCustomer {
        intendedRoles = List.copyOf(intendedRoles);
    }

    /**
     * {@return a customer of whom no roles are declared}
     *
     * @param type what kind of customer
     */
    public static KnownCustomer of(CustomerType type) {
        return new KnownCustomer(type, List.of());
    }
}
