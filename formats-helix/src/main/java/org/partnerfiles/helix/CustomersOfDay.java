package org.partnerfiles.helix;

import java.time.LocalDate;
import org.partnerfiles.rule.Lookup;

/**
 * A look-up of whether a customer is in the other file of a day: for a customer registration file the customer file, and for a customer
 * file the registration file. There is no answer for a day whose file is not known. A host implements it over its own store, or lets
 * {@link DeliveredCustomers} read the other files.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomersOfDay extends Lookup<CustomersOfDay.Key, Boolean> {

    /**
     * A customer on a day.
     *
     * @param customerId Helix's id of the customer
     * @param effectiveDay the day of File Effective Date, by its own offset
     */
    record Key(long customerId, LocalDate effectiveDay) {}
}
