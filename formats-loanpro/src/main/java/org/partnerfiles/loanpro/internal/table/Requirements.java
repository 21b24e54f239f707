package org.partnerfiles.loanpro.internal.table;

import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Blanks;

/**
 * When columns are required. The vendor's table prints its requirements for every action, but can only mean an add: an update does not
 * repeat the whole customer. Where the action cannot be told, nothing that depends on it is required: that is one mistake, not many.
 */
public final class Requirements {

    private Requirements() {}

    public static boolean isAdd(LoanProCustomer customer) {
        return customer.action() == Action.ADD;
    }

    public static boolean isUpdate(LoanProCustomer customer) {
        return customer.action() == Action.UPDATE;
    }

    /** Whether the row is about a customer that LoanPro has. */
    public static boolean isUpdateOrRemoval(LoanProCustomer customer) {
        return customer.action() == Action.UPDATE || customer.action() == Action.REMOVE;
    }

    static boolean onAdd(LoanProCustomer customer, Options options) {
        return isAdd(customer);
    }

    static boolean onUpdateAndRemove(LoanProCustomer customer, Options options) {
        return isUpdateOrRemoval(customer);
    }

    static boolean onUpdateAndRemoveIfStrict(LoanProCustomer customer, Options options) {
        return isUpdateOrRemoval(customer) && options.get(LoanPro.STRICT_REQUIREMENTS);
    }

    /** Whether the conditions between filled cells apply. */
    public static boolean onAddAndUpdate(LoanProCustomer customer, Options options) {
        return isAdd(customer) || isUpdate(customer) || onUpdateAndRemoveIfStrict(customer, options);
    }

    static boolean isCompany(LoanProCustomer customer) {
        return customer.customerType() == CustomerType.COMPANY || isFlooringCustomer(customer);
    }

    public static boolean isFlooringCustomer(LoanProCustomer customer) {
        return customer.customerType() == CustomerType.FLOORING_CUSTOMER;
    }

    static boolean withSecondaryPhone(LoanProCustomer customer, Options options) {
        return onAddAndUpdate(customer, options)
                && Blanks.given(customer.phones().secondary().number());
    }

    static boolean withIncome(LoanProCustomer customer, Options options) {
        return onAddAndUpdate(customer, options) && customer.employer().income() != null;
    }
}
