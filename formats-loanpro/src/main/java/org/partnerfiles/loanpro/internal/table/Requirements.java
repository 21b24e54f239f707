package org.partnerfiles.loanpro.internal.table;

import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Blanks;

/**
 * When columns are required. The vendor's table prints its requirements for every action, but can only mean an add: an update does not
 * repeat the whole customer.
 */
public final class Requirements {

    private Requirements() {}

    /** A row whose action is missing or cannot be read counts as an add. */
    public static boolean isAdd(LoanProCustomer customer) {
        return customer.action() != Action.UPDATE && customer.action() != Action.REMOVE;
    }

    static boolean onAdd(LoanProCustomer customer, Options options) {
        return isAdd(customer) || options.get(LoanPro.STRICT_REQUIREMENTS);
    }

    static boolean onUpdateAndRemove(LoanProCustomer customer, Options options) {
        return !isAdd(customer);
    }

    /** Whether the conditions between filled cells apply. */
    public static boolean onAddAndUpdate(LoanProCustomer customer, Options options) {
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
                && Blanks.given(customer.phones().secondary().number());
    }

    static boolean withIncome(LoanProCustomer customer, Options options) {
        return onAddAndUpdate(customer, options) && customer.employer().income() != null;
    }
}
