package org.partnerfiles.accountupload;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * The account on the day of the itemization (Itemization); amounts in cents. All seven are required in jurisdictions that need a notice of
 * assignment. Only the account number can be changed once uploaded.
 *
 * @param date day of the itemization ({@code ItemizationDate})
 * @param balance balance on that day ({@code ItemizationDateBalance})
 * @param dateType the kind of day ({@code ItemizationDateType})
 * @param accountNumber account number on that day, possibly cut short ({@code ItemizationDateAccountNumber}); secret
 * @param feesSince fees from that day to referral ({@code FeesSinceItemization})
 * @param interestSince interest from that day to referral ({@code InterestSinceItemization})
 * @param paymentsAndCreditsSince payments and credits from that day to referral, not negative ({@code PaymentsAndCreditsSinceItemization})
 * @since 0.1.0
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

    /** Replaces empty texts by null. */
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

    /** {@return how many components have a value, without the values} */
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

    /** Builds an {@link Itemization}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends ItemizationBuilder {
        Builder() {}
    }
}
