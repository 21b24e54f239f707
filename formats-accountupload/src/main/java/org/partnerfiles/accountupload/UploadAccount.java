package org.partnerfiles.accountupload;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.Filled;

/**
 * One row of an Account Upload file: one account and its customer. A component is null if its cell is blank. Money is in whole cents,
 * 100 is $1.00.
 *
 * <pre>{@code
 * UploadAccount account = UploadAccount.builder()
 *     .accountRef("A-1")
 *     .balance(12500L)
 *     .customer(Customer.builder().ref("C-1").firstName("John").build())
 *     .build();
 * }</pre>
 *
 * @param accountRef the client's reference of the account, unique ({@code AccountRef}); required
 * @param statementOfWorkId the statement of work that the account belongs to ({@code StatementOfWorkID}); required, cannot be changed
 * @param dueDate when the account was due ({@code DueDate}); required
 * @param chargeOffDate when it was charged off ({@code ChargeOffDate})
 * @param lastPaymentReceived when the last payment was processed, before referral ({@code DateOfLastPaymentReceived})
 * @param outOfStatuteDate when the statute of limitations expires ({@code OutOfStatuteDate})
 * @param delinquencyDate when the account became delinquent first ({@code DelinquencyDate}); cannot be changed
 * @param balance the amount to collect, in cents, above zero ({@code Balance}); required of a new account, ignored for an existing one
 * @param customer the customer
 * @param balanceBreakdown the parts of the balance
 * @param itemization the account on the day it was itemized
 * @param product the product or agreement
 * @param creditors the present and former creditors
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record UploadAccount(
        @Nullable @Filled String accountRef,
        @Nullable @Filled String statementOfWorkId,
        @Nullable @NotNull(message = "is required") LocalDate dueDate,
        @Nullable LocalDate chargeOffDate,
        @Nullable LocalDate lastPaymentReceived,
        @Nullable LocalDate outOfStatuteDate,
        @Nullable LocalDate delinquencyDate,
        @Nullable Long balance,
        @Valid Customer customer,
        @Valid BalanceBreakdown balanceBreakdown,
        @Valid Itemization itemization,
        @Valid Product product,
        @Valid Creditors creditors) {

    /** Replaces empty texts by null, and null groups by empty ones. */
    public UploadAccount {
        accountRef = Blanks.emptyToNull(accountRef);
        statementOfWorkId = Blanks.emptyToNull(statementOfWorkId);
        customer = customer == null ? Customer.EMPTY : customer;
        balanceBreakdown = balanceBreakdown == null ? BalanceBreakdown.EMPTY : balanceBreakdown;
        itemization = itemization == null ? Itemization.EMPTY : itemization;
        product = product == null ? Product.EMPTY : product;
        creditors = creditors == null ? Creditors.EMPTY : creditors;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder()
                .customer(Customer.EMPTY)
                .balanceBreakdown(BalanceBreakdown.EMPTY)
                .itemization(Itemization.EMPTY)
                .product(Product.EMPTY)
                .creditors(Creditors.EMPTY);
    }

    /** {@return a builder with this row's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the columns that have a value; personal data is shown as its shape, secrets are hidden} */
    @Override
    public String toString() {
        return AccountTable.TABLE.describe(this);
    }

    /** Builds an {@link UploadAccount}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends UploadAccountBuilder {
        Builder() {}
    }
}
