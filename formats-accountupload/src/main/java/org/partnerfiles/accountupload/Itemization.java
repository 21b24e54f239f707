package org.partnerfiles.accountupload;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * The account on the day it was itemized (Itemization); amounts in cents. All seven are required in jurisdictions that need a notice of
 * assignment. All but the account number cannot be changed once uploaded.
 *
 * @param date day of the itemization ({@code ItemizationDate})
 * @param balance balance on that day ({@code ItemizationDateBalance})
 * @param dateType what kind of day it is ({@code ItemizationDateType})
 * @param accountNumber account number on that day, possibly cut short ({@code ItemizationDateAccountNumber}); secret
 * @param feesSince fees from that day to referral ({@code FeesSinceItemization})
 * @param interestSince interest from that day to referral ({@code InterestSinceItemization})
 * @param paymentsAndCreditsSince payments and credits from that day to referral, not negative ({@code PaymentsAndCreditsSinceItemization})
 */
@PartnerRecord
@Value.Builder
public record Itemization(
        @Nullable LocalDate date,
        @Nullable Long balance,
        @Nullable ItemizationDateType dateType,
        @Nullable String accountNumber,
        @Nullable Long feesSince,
        @Nullable Long interestSince,
        @Nullable Long paymentsAndCreditsSince) {

    /** No itemization. */
    public static final Itemization EMPTY = new Itemization(null, null, null, null, null, null, null);

    /** Turns empty texts into null. */
    public Itemization {
        accountNumber = Blanks.emptyToNull(accountNumber);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this group's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many parts are given, and nothing of them} */
    @Override
    public String toString() {
        return Masked.given(
                "Itemization",
                date,
                balance,
                dateType,
                accountNumber,
                feesSince,
                interestSince,
                paymentsAndCreditsSince);
    }

    /** Builds a {@link Itemization}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends ItemizationBuilder {
        Builder() {}
    }
}
