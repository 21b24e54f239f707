package org.partnerfiles.accountupload.internal.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/** Removes from an account what the recipient ignores. The statement of work stays, since every row must have one. */
public final class IgnoredParts {

    private static final Set<Column<UploadAccount, ?>> LEFT_OUT = Stream.concat(
                    Stream.of(AccountTable.BALANCE, AccountTable.TITLE), AccountTable.FIXED.stream())
            .filter(column -> column != AccountTable.STATEMENT_OF_WORK_ID)
            .collect(Collectors.toUnmodifiableSet());

    private IgnoredParts() {}

    public static UploadAccount leftOut(UploadAccount account, Set<String> headers) {
        List<Column<UploadAccount, ?>> columns = AccountTable.TABLE.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (Column<UploadAccount, ?> column : columns) {
            boolean without = headers.contains(column.header()) && LEFT_OUT.contains(column);
            values[column.position()] = without ? null : column.valueIn(account);
        }
        UploadAccount left = AccountTable.TABLE.assemble(values, UnmappedCells.none());
        return left.toBuilder().customer(leftOut(left.customer(), headers)).build();
    }

    private static Customer leftOut(Customer customer, Set<String> headers) {
        Customer.Builder left = customer.toBuilder();
        if (headers.contains(AccountTable.EMAILS.header())) {
            left.emails(customer.emails().stream().filter(Contacts::isEmail).toList());
        }
        if (headers.contains(AccountTable.PHONES.header())) {
            left.phones(customer.phones().stream().filter(Contacts::isPhone).toList());
        }
        List<String> missing = Requirements.missingIn(customer.address());
        if (!missing.isEmpty() && headers.contains(missing.get(0))) {
            left.address(Address.EMPTY);
        }
        return left.build();
    }
}
