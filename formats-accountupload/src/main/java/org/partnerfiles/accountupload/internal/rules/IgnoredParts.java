package org.partnerfiles.accountupload.internal.rules;

import java.util.Set;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.BalanceBreakdown;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.table.Column;

/**
 * What is left of an account when what the recipient ignores is left out. The statement of work stays, which every row must have.
 */
public final class IgnoredParts {

    private IgnoredParts() {}

    public static UploadAccount leftOut(UploadAccount account, Set<String> columns) {
        UploadAccount.Builder left = account.toBuilder().customer(leftOut(account.customer(), columns));
        if (has(columns, AccountTable.BALANCE)) {
            left.balance(null);
        }
        if (has(columns, AccountTable.DELINQUENCY_DATE)) {
            left.delinquencyDate(null);
        }
        return left.balanceBreakdown(leftOut(account.balanceBreakdown(), columns))
                .itemization(leftOut(account.itemization(), columns))
                .build();
    }

    private static Customer leftOut(Customer customer, Set<String> columns) {
        Customer.Builder left = customer.toBuilder();
        if (has(columns, AccountTable.TITLE)) {
            left.title(null);
        }
        if (has(columns, AccountTable.EMAILS)) {
            left.emails(customer.emails().stream().filter(Contacts::isEmail).toList());
        }
        if (has(columns, AccountTable.PHONES)) {
            left.phones(customer.phones().stream().filter(Contacts::isPhone).toList());
        }
        if (!Requirements.missingIn(customer.address()).isEmpty()
                && columns.contains(Requirements.missingIn(customer.address()).get(0))) {
            left.address(Address.EMPTY);
        }
        if (has(columns, AccountTable.PREFERRED_LANGUAGE)) {
            left.preferredLanguage(null);
        }
        return left.build();
    }

    private static BalanceBreakdown leftOut(BalanceBreakdown parts, Set<String> columns) {
        BalanceBreakdown.Builder left = parts.toBuilder();
        if (has(columns, AccountTable.BALANCE_PRINCIPAL)) {
            left.principal(null);
        }
        if (has(columns, AccountTable.BALANCE_INTEREST)) {
            left.interest(null);
        }
        if (has(columns, AccountTable.BALANCE_FEES)) {
            left.fees(null);
        }
        return left.build();
    }

    private static Itemization leftOut(Itemization itemization, Set<String> columns) {
        Itemization.Builder left = itemization.toBuilder();
        if (has(columns, AccountTable.ITEMIZATION_DATE)) {
            left.date(null);
        }
        if (has(columns, AccountTable.ITEMIZATION_DATE_BALANCE)) {
            left.balance(null);
        }
        if (has(columns, AccountTable.ITEMIZATION_DATE_TYPE)) {
            left.dateType(null);
        }
        if (has(columns, AccountTable.FEES_SINCE)) {
            left.feesSince(null);
        }
        if (has(columns, AccountTable.INTEREST_SINCE)) {
            left.interestSince(null);
        }
        if (has(columns, AccountTable.PAYMENTS_AND_CREDITS_SINCE)) {
            left.paymentsAndCreditsSince(null);
        }
        return left.build();
    }

    private static boolean has(Set<String> columns, Column<UploadAccount, ?> column) {
        return columns.contains(column.header());
    }
}
