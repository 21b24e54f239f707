package org.partnerfiles.loanpro;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * When the requirements of the vendor's table hold. It prints them for every action and can only mean them for an add: an update
 * that had to repeat the whole customer would be none.
 */
final class Requirements {

    private Requirements() {}

    /** A row whose action is missing or cannot be read is taken for an add. */
    static boolean isAdd(LoanProCustomer customer) {
        return customer.action() != Action.UPDATE && customer.action() != Action.REMOVE;
    }

    static boolean onAdd(LoanProCustomer customer, Options options) {
        return isAdd(customer) || options.get(LoanPro.STRICT_REQUIREMENTS);
    }

    static boolean onUpdateAndRemove(LoanProCustomer customer, Options options) {
        return !isAdd(customer);
    }

    /** Whether conditions between filled cells hold. */
    static boolean onAddAndUpdate(LoanProCustomer customer, Options options) {
        return customer.action() != Action.REMOVE || options.get(LoanPro.STRICT_REQUIREMENTS);
    }

    static boolean ofCompany(LoanProCustomer customer, Options options) {
        return onAdd(customer, options)
                && (customer.customerType() == CustomerType.COMPANY
                        || customer.customerType() == CustomerType.FLOORING_CUSTOMER);
    }

    static boolean ofFlooringCustomer(LoanProCustomer customer, Options options) {
        return onAdd(customer, options) && customer.customerType() == CustomerType.FLOORING_CUSTOMER;
    }

    static boolean withSecondaryPhone(LoanProCustomer customer, Options options) {
        return onAddAndUpdate(customer, options)
                && given(customer.phones().secondary().number());
    }

    static boolean withIncome(LoanProCustomer customer, Options options) {
        return onAddAndUpdate(customer, options) && customer.employer().income() != null;
    }

    static boolean given(@Nullable String text) {
        return filled(text) != null;
    }

    /** The text, or null where it is blank; blanks alone count as blank. */
    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
