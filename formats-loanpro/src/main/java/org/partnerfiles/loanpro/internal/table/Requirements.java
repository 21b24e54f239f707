package org.partnerfiles.loanpro.internal.table;

import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Blanks;

/**
 * When the requirements of the vendor's table hold. It prints them for every action and can only mean them for an add: an update
 * that had to repeat the whole customer would be none.
 */
public final class Requirements {

    private Requirements() {}

    /** A row whose action is missing or cannot be read is taken for an add. */
    public static boolean isAdd(LoanProCustomer customer) {
        return customer.action() != Action.UPDATE && customer.action() != Action.REMOVE;
    }

    static boolean onAdd(LoanProCustomer customer, Options options) {
        return isAdd(customer) || options.get(LoanPro.STRICT_REQUIREMENTS);
    }

    static boolean onUpdateAndRemove(LoanProCustomer customer, Options options) {
        return !isAdd(customer);
    }

    /** Whether conditions between filled cells hold. */
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
